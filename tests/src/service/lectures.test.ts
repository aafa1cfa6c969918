/** A language model that reads along, in the loop: what it adds reaches the lead, what it does not answer holds up nobody. */
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { minutes, plus } from '../../../src/kernel/time';
import { patientReader } from '../../../src/llm/patient';
import { withLectures } from '../../../src/service/lectures';
import { decideLecture } from '../../../workflows/lecture/lecture';
import { aLead, anAgency, aReply, aState, NOW } from '../../support/builders';

const ADDRESS = 'http://modele.test/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const VAGUE = 'Hm, à voir.';
const NOTHING = {
  typeCoaching: null,
  niveauMotivation: null,
  budgetEstime: null,
  urgenceRessentie: null,
  douleurPrincipale: null,
};

function model(content: () => unknown) {
  const texts: string[] = [];
  server.use(
    http.post(`${ADDRESS}/chat/completions`, async ({ request }) => {
      const body = (await request.json()) as { messages: { content: string }[] };
      texts.push((JSON.parse(body.messages[1]?.content ?? '{}') as { texte: string }).texte);
      const answer = content();
      if (answer instanceof HttpResponse) return answer;
      return HttpResponse.json({ choices: [{ message: { content: JSON.stringify(answer) } }] });
    }),
  );
  return texts;
}

function aReader() {
  let now = NOW;
  const warned: unknown[] = [];
  const clock = { now: () => now };
  const log = { warn: (fields: unknown) => void warned.push(fields) };
  const reader = patientReader({ url: ADDRESS, model: 'petit' }, clock, log);
  return { reader, clock, warned, pass: (ms: number) => (now = plus(now, ms)) };
}

test('what it adds is written with its sign, once read by nobody else', async () => {
  const texts = model(() => ({ ...NOTHING, urgenceRessentie: 'FORTE' }));
  const { reader, clock } = aReader();
  const state = aState({ lead: aLead({ message: VAGUE }) });
  const [read] = await withLectures([state], { reader, clock });
  const [decision] = decideLecture(read ?? state, anAgency({ mode: 'AUTO' }), NOW);
  expect(decision).toMatchObject({ do: 'updateLead', set: { urgenceRessentie: 'FORTE' } });
  expect(JSON.stringify(decision)).toContain('Urgence : Forte (lu par le modèle de langue seul)');
  expect(texts).toEqual([VAGUE]);
});

test('shown: new texts of coaching leads, the form’s and the answers, and no others', async () => {
  const texts = model(() => NOTHING);
  const { reader, clock } = aReader();
  const states = [
    aState({ lead: aLead({ message: VAGUE }), messages: [aReply({ corps: 'Peut-être bien.' })] }),
    aState({ lead: aLead({ id: 'i', parcours: 'IMMIGRATION', message: 'Je veux partir au Canada.' }) }),
    aState({ lead: aLead({ id: 'd', deletedAt: NOW, message: 'Supprimé.' }) }),
    aState({
      lead: aLead({ id: 'k', memoireMax: { reponses: { 'reponse-1': 'reponse' } } }),
      messages: [aReply({ corps: 'Déjà lu.' })],
    }),
  ];
  await withLectures(states, { reader, clock });
  expect(texts.toSorted()).toEqual([VAGUE, 'Peut-être bien.'].toSorted());
});

test('a reply that asks for silence is nobody’s to read', async () => {
  const texts = model(() => NOTHING);
  const { reader, clock } = aReader();
  await withLectures([aState({ messages: [aReply({ corps: 'STOP' })] })], { reader, clock });
  expect(texts).toEqual([]);
});

test('an endpoint that is down is asked again after a while only; the local reading stands', async () => {
  const texts = model(() => new HttpResponse(null, { status: 503 }));
  const { reader, clock, warned, pass } = aReader();
  const state = aState({ lead: aLead({ message: 'Mon budget est de 300 €.' }) });
  const budget = async () => {
    const [read] = await withLectures([state], { reader, clock });
    return [...(read?.lectures?.values() ?? [])].map(({ budgetEstime }) => budgetEstime);
  };
  const local = await budget();
  expect(local).toHaveLength(1);
  expect(local[0]).not.toBeNull();
  expect(await budget()).toEqual(local);
  expect(texts).toHaveLength(1);
  expect(warned).toEqual([{ modele: 'petit', faute: 'refuse' }]);
  pass(minutes(6));
  await budget();
  expect(texts).toHaveLength(2);
});
