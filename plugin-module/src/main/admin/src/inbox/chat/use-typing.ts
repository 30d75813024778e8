import { computed, type Ref, ref, watch } from 'vue';

/**
 * Whether somebody types is told to screen readers once only after each message: who pauses and types on is not
 * announced again. `last` names the newest message.
 */
export function useTyping(typing: Ref<boolean>, last: Ref<string>) {
  const told = ref('');
  let begun = '';
  watch(typing, (isTyping) => {
    if (isTyping) begun = last.value;
    else told.value = begun;
  });
  return computed(() => typing.value && told.value !== last.value);
}
