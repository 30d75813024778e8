import { afterEach, describe, expect, it } from 'vitest';
import { deskCalls } from '../src/api/calls';
import { createHttp } from '../src/api/http';
import { Problem } from '../src/api/problem';
import { readMessage } from '../src/api/read';
import MessageComposer from '../src/inbox/chat/MessageComposer.vue';
import MessageItem from '../src/inbox/chat/MessageItem.vue';
import { onPage } from './mounting';
import { aMessage, anAttachment } from './words';

const photo = new File([new Uint8Array(1_200)], 'Küche.png', { type: 'image/png' });

describe('a file of an agent', () => {
  let shown: ReturnType<typeof onPage>;
  const hand = () => shown.page.find('.hand');
  const send = () => shown.page.get('button[type=submit]');

  afterEach(() => shown.page.unmount());

  async function chooses(file: File): Promise<void> {
    const input = shown.page.get('input[type=file]');
    Object.defineProperty(input.element, 'files', { value: [file], configurable: true });
    await input.trigger('change');
  }

  it('is_brought_at_once_and_sent_with_the_words_or_without', async () => {
    shown = onPage(MessageComposer, { conversationId: 'a' });
    expect(send().attributes('disabled')).toBeDefined();
    await chooses(photo);

    await expect.poll(() => hand().text()).toContain('Attached');
    expect(shown.desk.files).toEqual(['Küche.png']);
    await shown.page.get('form').trigger('submit');

    await expect.poll(() => shown.desk.sent).toMatchObject([{ id: 'a', text: '', attachment: { name: 'Küche.png' } }]);
    expect(hand().exists()).toBe(false);
  });

  it.each([
    [new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), 'Images (PNG, JPEG, GIF, WebP) and PDF only.'],
    [new File([], 'a.png', { type: 'image/png' }), 'Images (PNG, JPEG, GIF, WebP) and PDF only.'],
    [new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.pdf', { type: 'application/pdf' }), 'larger than 10 MB'],
  ])('that_cannot_be_taken_is_not_even_brought %#', async (file, words) => {
    shown = onPage(MessageComposer, { conversationId: 'a' });
    await chooses(file);

    expect(hand().text()).toContain(words);
    expect(shown.desk.files).toEqual([]);
    expect(send().attributes('disabled')).toBeDefined();
  });

  it('that_the_server_refuses_says_why_and_can_be_taken_away', async () => {
    shown = onPage(MessageComposer, { conversationId: 'a' });
    shown.desk.refuse = new Problem('too_many_pixels', 400, 'no');
    await chooses(photo);

    await expect.poll(() => hand().text()).toContain('too many pixels');
    await shown.page.get('.hand button').trigger('click');

    expect(hand().exists()).toBe(false);
  });

  it('is_taken_from_what_is_pasted', async () => {
    shown = onPage(MessageComposer, { conversationId: 'a' });

    await shown.page.get('textarea').trigger('paste', { clipboardData: { files: [photo] } });

    await expect.poll(() => shown.desk.files).toEqual(['Küche.png']);
  });
});

describe('a file in a message', () => {
  const item = (more: object) =>
    onPage(MessageItem, { message: aMessage(1, { text: '', ...more }), own: false, mark: null });

  it('is_an_image_that_has_its_place_before_it_is_there', async () => {
    const { page } = item({ attachment: anAttachment({ width: 4_000, height: 3_000 }) });

    const image = page.get('img');
    expect(image.attributes()).toMatchObject({ alt: 'Image: photo.png', width: '320', height: '240' });
    expect(page.get('a').attributes()).toMatchObject({ href: '/api/v1/attachments/abc-123_Z', target: '_blank' });
    expect(page.find('.message__text').exists()).toBe(false);
    await image.trigger('error');

    expect(page.find('img').exists()).toBe(false);
    expect(page.text()).toContain('photo.png');
    page.unmount();
  });

  it('is_a_card_when_it_is_a_document', () => {
    const { page } = item({ attachment: anAttachment({ type: 'pdf', width: null, height: null, name: '<b>.pdf' }) });

    expect(page.get('.file--card').text()).toContain('<b>.pdf');
    expect(page.get('.file--card').text()).toContain('120 kB');
    page.unmount();
  });

  it.each(['javascript:alert(1)', '//evil.example/x', 'https://evil.example/', '/api/v1/attachments/a/../b'])(
    'of_another_address_is_not_read %s',
    (url) => {
      expect(() => readMessage({ ...aMessage(1), attachment: anAttachment({ url }) }, 'message')).toThrow(
        'no file of ours',
      );
    },
  );
});

it('a_file_goes_out_as_it_is_under_its_name', async () => {
  let asked: { path: string; request: RequestInit } | null = null;
  const http = createHttp({
    token: () => 't',
    onSignedOut: () => undefined,
    fetch: async (path, request) => {
      asked = { path: `${path}`, request: request ?? {} };
      return new Response(JSON.stringify(anAttachment()), { status: 201 });
    },
  });

  await deskCalls(http).attach('id/1', photo);

  expect(asked).toMatchObject({
    path: '/api/v1/desk/conversations/id%2F1/attachments',
    request: { method: 'POST', body: photo, headers: { Authorization: 'Bearer t', 'File-Name': 'K%C3%BCche.png' } },
  });
});
