import type { Payment, Step } from '../../api/wire';

/** A step as the timeline shows it. */
export interface ShownStep extends Step {
  /** True for the step that says where the payment stands. */
  readonly current: boolean;
  /** True when the shopper was told about this step. */
  readonly told: boolean;
}

/** The payments of a conversation, the one that was linked last first. */
export function newestFirst(payments: readonly Payment[]): readonly Payment[] {
  return [...payments].sort(
    (one, other) =>
      Date.parse(other.linkedAt) - Date.parse(one.linkedAt) || Date.parse(other.updatedAt) - Date.parse(one.updatedAt),
  );
}

/**
 * The steps of a payment, the newest first: where it stands is what an agent looks for. A payment without steps stands
 * where it stood when it was linked.
 */
export function timelineOf(payment: Payment): readonly ShownStep[] {
  const { state, reason, updatedAt, matches } = payment;
  const steps = payment.steps.length > 0 ? payment.steps : [{ state, at: updatedAt, late: false, reason }];
  const current = steps.findLastIndex((step) => !step.late);
  return steps
    .map((step, index) => ({ ...step, current: index === current, told: matches && !step.late }))
    .map((step) => (step.current && step.state === 'declined' ? { ...step, reason: step.reason ?? reason } : step))
    .reverse();
}
