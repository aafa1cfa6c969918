/** WhatsApp's 24-hour window: what may leave, by what, and what is said where nothing may. */
import type { Canal } from '../../../objects/vocabulary';
import { decide } from '../../../workflows/decide';
import { withClasse } from '../../../workflows/delivery/failure';
import { judge, type Candidate } from '../../../workflows/delivery/judge';
import type { Agency, Lead, LeadState, MessageMax, ModeleMessage } from '../../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import { aHandwritten, aLead, aMessage, anAgency, aReply, aState, at, NOW } from '../../support/builders';
import { World } from '../../support/world';

const SID = `HX${'0123456789abcdef'.repeat(2)}`;
const CORPS = 'Bonjour {{prenom}} {{nom}}, c’est {{conseillere}}. {{prenom}}, prêt(e) ?';
const withModele = (changes: Partial<ModeleMessage> = {}, mode: 'AUTO' | 'ASSISTE' = 'AUTO'): Agency => {
  const agency = anAgency({ mode });
  const key = 'coach-01.questions';
  const modele = { ...(agency.modeles.get(key) as ModeleMessage), corps: CORPS, ...changes };
  return { ...agency, modeles: new Map([...agency.modeles, [key, modele]]) };
};
const template = withModele({ contentSidWhatsapp: SID });
const noTemplate = withModele();

const aWhatsappLead = (changes: Partial<Lead> = {}): Lead =>
  aLead({ canauxAutorises: ['WHATSAPP'], conseillereId: 'marie', ...changes });
/** The person's last WhatsApp, so long before now; it answered something older than the message judged. */
const wroteAgo = (ago: number, changes: Partial<MessageMax> = {}): MessageMax =>
  aReply({ canal: 'WHATSAPP', createdAt: minus(NOW, ago), envoyeLe: minus(NOW, ago), ...changes });
const onWhatsapp = (changes: Partial<MessageMax> = {}): Candidate =>
  aMessage({ canal: 'WHATSAPP', ...changes }) as Candidate;
const verdictOn = (
  message: Candidate,
  { lead = aWhatsappLead(), messages = [], agency = template }: Partial<LeadState> & { agency?: Agency } = {},
) => judge(message, aState({ lead, messages: [message, ...messages] }), agency, NOW);

const LAST = days(1);
describe('the window', () => {
  test.each<[string, readonly MessageMax[], 'text' | 'template']>([
    ['they never wrote', [], 'template'],
    ['a millisecond before it closes', [wroteAgo(LAST - 1)], 'text'],
    ['at its end', [wroteAgo(LAST)], 'template'],
    ['a millisecond after', [wroteAgo(LAST + 1)], 'template'],
    ['the last of several counts', [wroteAgo(minutes(5)), wroteAgo(days(9), { id: 'reponse-2' })], 'text'],
    ['an SMS opens nothing', [wroteAgo(minutes(5), { canal: 'SMS' })], 'template'],
    ['nor does what we wrote', [wroteAgo(minutes(5), { sens: 'SORTANT', statut: 'ENVOYE' })], 'template'],
    ['one in the bin was received all the same', [wroteAgo(minutes(5), { deletedAt: NOW })], 'text'],
    ['without a date of its own, its record’s', [wroteAgo(hours(2), { envoyeLe: null })], 'text'],
  ])('%s', (_name, messages, as) => {
    const verdict = verdictOn(onWhatsapp(), { messages });
    expect(verdict).toMatchObject({ verdict: 'send' });
    expect('modele' in verdict).toBe(as === 'template');
  });

  test('other channels know no window', () => {
    const lead = aWhatsappLead({ canauxAutorises: ['SMS'] });
    expect(verdictOn(aMessage() as Candidate, { lead })).not.toHaveProperty('modele');
  });

  test('a text that cannot be filled in is said before the window', () => {
    const agency = withModele({ corps: '{{truc}}', contentSidWhatsapp: SID });
    expect(verdictOn(onWhatsapp(), { agency })).toMatchObject({
      verdict: 'postpone',
      because: 'modèle « coach-01.questions » : la variable {{truc}} n’existe pas dans ce message',
    });
  });
});

describe('outside it, as an approved template', () => {
  test('its places are the text’s variables, in the order of their first appearance', () => {
    expect(verdictOn(onWhatsapp())).toEqual({
      verdict: 'send',
      destinataire: '+33612345678',
      sujet: '',
      corps: 'Bonjour Amina Amina Diallo, c’est Marie. Amina, prêt(e) ?',
      modele: { contentSid: SID, variables: { 1: 'Amina', 2: 'Amina Diallo', 3: 'Marie' } },
      because: 'modèle WhatsApp approuvé : la personne n’a encore rien écrit sur WhatsApp',
    });
  });

  test('a value is one line, as WhatsApp wants it', () => {
    const lead = aWhatsappLead({ prenom: ' Amina\n Rose ' });
    expect(verdictOn(onWhatsapp(), { lead })).toMatchObject({ modele: { variables: { 1: 'Amina Rose' } } });
  });

  test('a text without variables has no places', () => {
    const agency = withModele({ corps: 'Bonjour !', contentSidWhatsapp: SID });
    expect(verdictOn(onWhatsapp(), { agency })).toMatchObject({ modele: { variables: {} } });
  });

  test.each<[string, Partial<MessageMax>, Partial<Lead>, Partial<ModeleMessage>, string]>([
    [
      'no ContentSid',
      {},
      {},
      { contentSidWhatsapp: ' ' },
      'le modèle « coach-01.questions » n’a pas de ContentSid',
    ],
    [
      'a senseless one',
      {},
      {},
      { contentSidWhatsapp: 'HX12' },
      'n’est pas valable : HX suivi de 32 chiffres',
    ],
    [
      'an edited text',
      { corps: 'Mon texte' },
      {},
      {},
      'un texte modifié par l’équipe ne part pas comme modèle',
    ],
    [
      'no first name to put in',
      {},
      { prenom: '' },
      {},
      'le modèle WhatsApp demande {{prenom}}, qui est vide',
    ],
  ])('not with %s: held, and said what to do', (_name, changes, lead, modele, because) => {
    const agency = withModele({ contentSidWhatsapp: SID, ...modele });
    const verdict = verdictOn(onWhatsapp(changes), { lead: aWhatsappLead(lead), agency });
    expect(verdict).toMatchObject({ verdict: 'postpone', until: plus(NOW, minutes(15)) });
    expect(verdict.because).toContain(because);
    expect(verdict.because).toMatch(
      /Pour l’envoyer, .*permettez SMS ou Courriel sur la fiche de la personne\.$/,
    );
  });

  test('not a handwritten text', () => {
    const written = aHandwritten({ canal: 'WHATSAPP' }) as Candidate;
    expect(verdictOn(written).because).toContain(
      'un texte écrit à la main ne part pas comme modèle approuvé',
    );
  });
});

describe('outside it, without a template: another channel', () => {
  test.each<[string, readonly Canal[], readonly Canal[], Partial<Lead>, Canal | null]>([
    [
      'the first of the settings',
      ['WHATSAPP', 'SMS', 'COURRIEL'],
      ['SMS', 'WHATSAPP', 'COURRIEL'],
      {},
      'SMS',
    ],
    ['their order decides', ['WHATSAPP', 'SMS', 'COURRIEL'], ['WHATSAPP', 'COURRIEL', 'SMS'], {}, 'COURRIEL'],
    ['without consent, the next', ['WHATSAPP', 'COURRIEL'], ['SMS', 'WHATSAPP', 'COURRIEL'], {}, 'COURRIEL'],
    [
      'a landline takes no SMS',
      ['WHATSAPP', 'SMS', 'COURRIEL'],
      ['SMS', 'COURRIEL'],
      { telephone: '+33142345678' },
      'COURRIEL',
    ],
    ['no address', ['WHATSAPP', 'COURRIEL'], ['SMS', 'COURRIEL'], { courriel: null }, null],
    ['the settings know no other', ['WHATSAPP', 'SMS'], ['WHATSAPP'], {}, null],
  ])('%s', (_name, canauxAutorises, canauxPreferes, changes, canal) => {
    const { modeles } = noTemplate;
    const agency = {
      ...anAgency({ mode: 'AUTO', reglages: { modes: { parcours: 'AUTO' }, canauxPreferes } }),
      modeles,
    };
    const verdict = verdictOn(onWhatsapp(), { lead: aWhatsappLead({ canauxAutorises, ...changes }), agency });
    expect(verdict).toMatchObject(canal === null ? { verdict: 'postpone' } : { verdict: 'reroute', canal });
  });

  test('a wording kept for WhatsApp goes nowhere else', () => {
    const lead = aWhatsappLead({ canauxAutorises: ['WHATSAPP', 'SMS'] });
    const verdict = verdictOn(onWhatsapp(), { lead, agency: withModele({ canal: 'WHATSAPP' }) });
    expect(verdict).toMatchObject({ verdict: 'postpone' });
    expect(verdict.because).toContain('SMS : le modèle « coach-01.questions » est réservé au canal WHATSAPP');
  });
});

/** A lead reached by WhatsApp first, whose questions are due. */
const story = (lead: Partial<Lead>, agency: Agency): World => {
  const canauxPreferes: readonly Canal[] = ['WHATSAPP', 'SMS', 'COURRIEL'];
  const settings = { ...agency.reglages.COACHING, canauxPreferes };
  const reglages = { COACHING: settings, IMMIGRATION: settings };
  const fresh = aWhatsappLead({ statut: null, source: null, statutCoaching: null, ...lead });
  return new World(aState({ lead: fresh }), { ...agency, reglages }).settle();
};
const QUESTIONS = 'coach-01.questions.lead-1';
const refused = (raison = 'plus de 24 heures (Twilio 63016)') =>
  ({ statut: 'ECHEC', raison: withClasse(raison, 'FENETRE') }) as const;

describe('a story', () => {
  test('the record says the channel really used, and why', () => {
    const world = story({ canauxAutorises: ['WHATSAPP', 'SMS'] }, noTemplate);
    const why =
      'par SMS et non par WhatsApp : la personne n’a encore rien écrit sur WhatsApp ; ' +
      'le modèle « coach-01.questions » n’a pas de ContentSid WhatsApp';
    expect(world.sent).toMatchObject([{ canal: 'SMS', destinataire: '+33612345678' }]);
    expect(world.message(QUESTIONS)).toMatchObject({
      statut: 'ENVOYE',
      canal: 'SMS',
      raison: why,
      repli: why,
    });
  });

  test('an e-mail instead has a subject, also under a text that staff edited', () => {
    const world = story({ canauxAutorises: ['WHATSAPP', 'COURRIEL'] }, withModele({}, 'ASSISTE'));
    world.edits(QUESTIONS, { corps: 'Mon texte', statut: 'APPROUVE' });
    expect(world.sent).toMatchObject([
      { canal: 'COURRIEL', destinataire: 'amina@example.fr', corps: 'Mon texte' },
    ]);
    expect(world.message(QUESTIONS)).toMatchObject({
      sujet: 'Amina, trois petites questions avant notre échange',
      accord: 'MODIFIE',
    });
  });

  test('held, then somebody gives the template', () => {
    const world = story({}, noTemplate);
    expect(world.sent).toEqual([]);
    world.agency = { ...world.agency, modeles: template.modeles };
    world.until(plus(world.now, minutes(15)));
    expect(world.sent).toMatchObject([{ canal: 'WHATSAPP', modele: { contentSid: SID } }]);
    expect(world.message(QUESTIONS).repli).toMatch(/^modèle WhatsApp approuvé/);
  });
});

describe('Twilio refuses after all', () => {
  /** They wrote an hour ago, by our clock: the text leaves as it is. */
  const sent = (lead: Partial<Lead>, agency: Agency): World => {
    const messages = [wroteAgo(hours(1)), aMessage({ cle: QUESTIONS, canal: 'WHATSAPP' })];
    return new World(aState({ lead: aWhatsappLead(lead), messages }), agency).settle();
  };
  const ways = ({ sent: those }: World) =>
    those.map(({ canal, modele }) => (modele ? `${canal} (modèle)` : canal));

  test.each<[string, Partial<Lead>, Agency, readonly string[]]>([
    ['the template, where there is one', {}, template, ['WHATSAPP', 'WHATSAPP (modèle)']],
    [
      'then the next channel',
      { canauxAutorises: ['WHATSAPP', 'SMS'] },
      template,
      ['WHATSAPP', 'WHATSAPP (modèle)', 'SMS'],
    ],
    [
      'no template: the next channel',
      { canauxAutorises: ['WHATSAPP', 'COURRIEL'] },
      noTemplate,
      ['WHATSAPP', 'COURRIEL'],
    ],
    ['nothing else', {}, noTemplate, ['WHATSAPP']],
  ])('%s, and each way once', (_name, lead, agency, expected) => {
    const world = sent(lead, agency);
    for (let time = 0; time < 5; time += 1) {
      const { canal, statut } = world.message(QUESTIONS);
      if (statut === 'ENVOYE' && canal === 'WHATSAPP') world.edits(QUESTIONS, refused());
    }
    expect(ways(world)).toEqual(expected);
  });

  test('nothing else: what to do is said once, and the class stays', () => {
    const world = sent({}, noTemplate).edits(QUESTIONS, refused());
    const { statut, raison } = world.message(QUESTIONS);
    expect({ statut, raison }).toEqual({
      statut: 'ECHEC',
      raison: withClasse(
        'WhatsApp a refusé l’envoi hors de sa fenêtre de 24 heures ; le modèle « coach-01.questions » n’a pas de ContentSid ' +
          'WhatsApp ; SMS : la personne n’a pas donné son accord pour ce canal ; Courriel : la personne n’a pas donné son ' +
          'accord pour ce canal. Pour l’envoyer, donnez au modèle « coach-01.questions » l’identifiant (ContentSid) d’un ' +
          'modèle approuvé par WhatsApp, ou permettez SMS ou Courriel sur la fiche de la personne.',
        'FENETRE',
      ),
    });
    world.changesLead({ canauxAutorises: ['WHATSAPP', 'SMS'] });
    expect(ways(world)).toEqual(['WHATSAPP', 'SMS']);
  });

  test.each<[string, (world: World) => void]>([
    ['they opted out', (world) => void world.changesLead({ desabonneLe: world.now })],
    ['they answered', (world) => void world.adds(aReply({ id: 'reponse-2' }))],
    ['a day has passed', (world) => void world.until(plus(world.now, hours(25)))],
    [
      'it was of another cause',
      (world) => void world.edits(QUESTIONS, { raison: withClasse('non', 'NUMERO') }),
    ],
  ])('and %s: nothing more is sent', (_name, happens) => {
    const world = sent({ canauxAutorises: ['WHATSAPP'] }, noTemplate).edits(QUESTIONS, refused());
    world.until(plus(world.now, minutes(1)));
    happens(world);
    world.changesLead({ canauxAutorises: ['WHATSAPP', 'SMS'] });
    expect(ways(world)).toEqual(['WHATSAPP']);
  });

  test.each<[string, Partial<MessageMax>, Agency, string]>([
    ['AUTO', {}, noTemplate, 'PLANIFIE'],
    ['approved', { accord: 'TEL_QUEL' }, withModele({}, 'ASSISTE'), 'APPROUVE'],
    ['sent by itself before the mode changed', {}, withModele({}, 'ASSISTE'), 'A_VALIDER'],
    ['handwritten', { cle: '', scenario: 'MANUEL' }, withModele({}, 'ASSISTE'), 'APPROUVE'],
  ])('%s: goes back to %s', (_name, changes, agency, to) => {
    const lead = aWhatsappLead({ canauxAutorises: ['WHATSAPP', 'SMS'] });
    const message = aMessage({ canal: 'WHATSAPP', envoyeLe: NOW, ...refused(), ...changes });
    const decided = decide(aState({ lead, messages: [message] }), agency, plus(NOW, minutes(1)));
    expect(decided).toContainEqual(
      expect.objectContaining({
        do: 'changeMessage',
        from: 'ECHEC',
        to,
        canal: 'SMS',
        prevuLe: plus(NOW, minutes(1)),
      }),
    );
  });

  test('at night it waits for the morning, like any other message', () => {
    const world = sent({ canauxAutorises: ['WHATSAPP', 'SMS'] }, noTemplate);
    world.until(at('2026-11-24T21:00:00Z')).edits(QUESTIONS, refused());
    expect(world.message(QUESTIONS)).toMatchObject({
      statut: 'PLANIFIE',
      canal: 'SMS',
      prevuLe: at('2026-11-25T08:00:00Z'),
    });
    expect(ways(world)).toEqual(['WHATSAPP']);
  });
});
