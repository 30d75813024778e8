import { describe, expect, it } from 'vitest';
import { draftOf, entryForm } from '../src/answers/entry/entry-form';
import { answerCalls } from '../src/api/answers';
import { importCalls } from '../src/api/answers-imports';
import { modelCalls } from '../src/api/answers-model';
import { questionCalls } from '../src/api/answers-questions';
import { createHttp, type Http } from '../src/api/http';
import { Problem } from '../src/api/problem';
import { aDay, aModel, aModelTrial, anAsked, anEntry, anImport, aStanding, aTrial, RETURNS } from './answers-words';

const draft = draftOf(entryForm(anEntry('a'), null), 'draft');
const root = '/api/v1/answers';

function door(answer: unknown): { readonly asked: string[]; readonly http: Http } {
  const asked: string[] = [];
  const http: Http = async (method, path, body) => {
    asked.push(`${method} ${path}${body && !(body instanceof Blob) ? ` ${Object.keys(body).at(-1)}` : ''}`);
    return answer;
  };
  return { asked, http };
}

describe('the calls of the answers', () => {
  it.each([
    ['intents', { intents: [RETURNS] }, `GET ${root}/intents`],
    ['entries', { entries: [anEntry('a')], revision: 3 }, `GET ${root}/entries`],
    ['variables', { variables: [{ name: 'a', values: [], entries: [] }] }, `GET ${root}/variables`],
  ] as const)('%s_go_to_their_place', async (name, answer, place) => {
    const { asked, http } = door(answer);

    expect(await answerCalls(http)[name]()).toHaveLength(1);

    expect(asked).toEqual([place]);
  });

  it('about_one_entry_go_to_their_places', async () => {
    const { asked, http } = door(anEntry('a'));
    const calls = answerCalls(http);

    await calls.entry('a b');
    await calls.add(draft);
    await calls.save('a', 3, draft);
    await calls.retire('a');
    await calls.restore('a', 1, 3);

    expect(asked).toEqual([
      `GET ${root}/entries/a%20b`,
      `POST ${root}/entries rightly`,
      `PUT ${root}/entries/a version`,
      `DELETE ${root}/entries/a`,
      `POST ${root}/entries/a/versions/1/restore version`,
    ]);
  });

  it('about_what_stands_around_it_too', async () => {
    const versions = door({ versions: [anEntry('a')] });
    const phrasings = door({ phrasings: ['a'] });
    const value = door({ name: 'days', values: [{ language: 'de', value: '30' }], entries: [] });
    const trial = door(aTrial());

    expect(await answerCalls(versions.http).versions('a')).toHaveLength(1);
    expect(await answerCalls(phrasings.http).phrasings('customs', 'de')).toEqual(['a']);
    expect((await answerCalls(value.http).fill('days', [])).name).toBe('days');
    expect((await answerCalls(trial.http).trial(null, draft)).blocked).toBe(false);

    expect([versions, phrasings, value, trial].flatMap(({ asked }) => asked)).toEqual([
      `GET ${root}/entries/a/versions`,
      `GET ${root}/intents/customs/phrasings?language=de`,
      `PUT ${root}/variables/days values`,
      `POST ${root}/trials id`,
    ]);
  });

  it('about_questions_and_figures_go_to_their_places', async () => {
    const questions = door({ questions: [anAsked('1', { candidates: [{ label: 'customs' }] })] });
    const figures = door({ days: [aDay('2026-11-11')] });

    expect(await questionCalls(questions.http).questions('asked_back')).toHaveLength(1);
    await questionCalls(questions.http).dismiss('1');
    expect(await questionCalls(figures.http).figures(30)).toHaveLength(1);

    expect([...questions.asked, ...figures.asked]).toEqual([
      `GET ${root}/questions?kind=asked_back`,
      `POST ${root}/questions/1/dismiss`,
      `GET ${root}/figures?days=30`,
    ]);
  });

  it('about_imports_and_the_model_go_to_their_places', async () => {
    const imports = door(anImport());
    const model = door({ model: aModel(), standing: aStanding() });
    const trial = door(aModelTrial());

    await importCalls(imports.http).csv(new Blob(['a']), false);
    await importCalls(imports.http).page('u', 'de', true);
    await importCalls(imports.http).shop(false);
    expect((await modelCalls(model.http).model()).model?.name).toBe('small-model');
    await modelCalls(model.http).remove();
    expect((await modelCalls(trial.http).tryOut('q', 'en', null)).tokens).toBe(240);

    expect([...imports.asked, ...model.asked, ...trial.asked]).toEqual([
      `POST ${root}/imports/csv?apply=false`,
      `POST ${root}/imports/page apply`,
      `POST ${root}/imports/shop apply`,
      `GET ${root}/model`,
      `DELETE ${root}/model`,
      `POST ${root}/model/trial role`,
    ]);
  });

  it('send_a_table_as_a_table', async () => {
    const sent: RequestInit[] = [];
    const http = createHttp({
      token: () => 'token',
      onSignedOut: () => undefined,
      fetch: async (_, request) => {
        sent.push(request ?? {});
        return new Response(JSON.stringify(anImport()), { status: 200 });
      },
    });

    await importCalls(http).csv(new File(['a;b'], 'a.csv', { type: 'application/vnd.ms-excel' }), false);

    expect(sent[0]?.headers).toMatchObject({ 'Content-Type': 'text/csv' });
    expect(await new Response(sent[0]?.body ?? null).text()).toBe('a;b');
  });

  it('tell_a_bad_answer_of_the_shop_from_one_of_the_server', async () => {
    const refusing = answerCalls(async () => {
      throw new Problem('bad_answer', 400, 'x');
    });
    const garbled = answerCalls(async () => ({ entries: 7 }));

    await expect(refusing.entries()).rejects.toMatchObject({ code: 'answers_bad_answer' });
    await expect(garbled.entries()).rejects.toMatchObject({ code: 'bad_answer' });
  });
});
