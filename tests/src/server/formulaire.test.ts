/** The form's doors when there is nothing behind them: a store that refuses, a Twenty that never answered. */
import { MaxError } from '../../../src/errors';
import { minutes, plus, seconds } from '../../../src/kernel/time';
import type { FormDoor } from '../../../src/server/form-door';
import { showForm, submitForm } from '../../../src/server/formulaire';
import { Limiter } from '../../../src/server/limiter';
import type { Request } from '../../../src/server/reply';
import { Figures } from '../../../src/service/figures';
import { sealForm } from '../../../webhooks/formulaire';
import type { Submission } from '../../../workflows/formulaire/submission';
import { NOW } from '../../support/builders';
import { silent } from '../service/loop-world';

const SECRET = 'un secret assez long';
const clock = { now: () => NOW };
const jeton = sealForm({ nonce: '0'.repeat(32), ouverteLe: plus(NOW, -seconds(30)) }, 'COACHING', SECRET);

function aDoor(keep: (submission: Submission) => Promise<void>): FormDoor {
  return {
    reception: { keep, secrets: [SECRET], mayWrite: () => true, clock, log: silent },
    secret: SECRET,
    publicOf: () =>
      Promise.resolve({ agence: { nom: 'Cabinet Soleil', telephone: '01 23 45 67 89' }, pays: 'CA' }),
    nonce: () => '1'.repeat(32),
    limiter: new Limiter(clock, { most: 100, spanMs: minutes(1) }),
    origins: [],
    clock,
    figures: new Figures(clock),
  };
}

const refuses = () => Promise.reject(new MaxError('injoignable', 'La file d’attente ne répond pas.'));
const request = (body: string, type: string): Request => ({
  ...{ method: 'POST', path: '/formulaire/coaching', parameter: 'coaching', body: Buffer.from(body) },
  header: (name) => (name === 'content-type' ? type : undefined),
});
const PERSON = {
  prenom: 'Léa',
  nom: 'Martin',
  telephone: '514 555-0199',
  message: 'Je "bloque" & <souffre>.',
  jeton,
};
const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

test('the store refuses: said honestly, with all that was typed, the same seal and the agency’s number', async () => {
  const door = aDoor(refuses);
  const reply = await submitForm(door)(request(new URLSearchParams(PERSON).toString(), FORM));
  expect([reply.status, reply.headers['retry-after']]).toEqual([503, '60']);
  expect(reply.body).toMatch(/votre demande n’est pas encore arrivée[^]*il ne comptera qu’une fois/);
  expect(reply.body).toContain(`value="${jeton}"`);
  expect(reply.body).toContain('Je &quot;bloque&quot; &amp; &lt;souffre&gt;.');
  expect(reply.body).toContain('01 23 45 67 89');
  expect(door.figures.total('max_formulaire_total', { resultat: 'en-panne', par: 'html' })).toBe(1);
});

test('the store refuses a program', async () => {
  const reply = await submitForm(aDoor(refuses))(request(JSON.stringify(PERSON), 'application/json'));
  expect([reply.status, JSON.parse(reply.body)]).toEqual([
    503,
    expect.objectContaining({ recu: false, code: 'en-panne', champs: {} }),
  ]);
});

test('what is kept is what was said, read for the agency’s country, dated by our clock', async () => {
  const kept: Submission[] = [];
  const door = aDoor((submission) => Promise.resolve(void kept.push(submission)));
  const reply = await submitForm(door)(request(new URLSearchParams(PERSON).toString(), FORM));
  expect([reply.status, reply.headers['location']]).toEqual([303, 'coaching?fait=merci']);
  expect(kept).toEqual([
    expect.objectContaining({
      ...{
        nonce: '0'.repeat(32),
        recueLe: NOW.toISOString(),
        parcours: 'COACHING',
        telephones: ['+15145550199'],
      },
    }),
  ]);
});

test('where a visitor comes from is told by the browser when the address does not', async () => {
  const header = (name: string) => (name === 'referer' ? 'https://exemple.fr/offre?moi=lea' : undefined);
  const reply = await showForm(aDoor(refuses))({ ...request('', ''), header, query: 'utm_source=lettre' });
  expect(reply.body).toMatch(/name="page"\s+value="https:\/\/exemple.fr\/offre"/);
  expect(reply.body).toMatch(/name="campagne" value="source : lettre"/);
});
