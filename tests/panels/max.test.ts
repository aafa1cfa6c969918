/** The panel "MAX" without a page. */
import { overviewOf } from '../../panels/max/overview';
import type { MessageAction } from '../../panels/max/planned-messages';
import { advance, writeOf, INITIAL_STATE, pulseMs } from '../../panels/max/state';
import type { LeadAnswer, MessageNode } from '../../panels/max/lead-answer';
import { STATUT_MESSAGE } from '../../objects/vocabulary';
import { REASON } from '../../workflows/reasons';
import { invitationKey, type Public } from '../../workflows/invitation/key';

const NOW = Date.parse('2026-11-28T09:00:00Z');
const message = (set: Partial<MessageNode>): MessageNode => ({
  id: 'm',
  createdAt: '2026-11-20T09:00:00Z',
  sens: 'SORTANT',
  ...set,
});
const answer = (set: {
  lead?: object;
  messages?: readonly MessageNode[];
  visits?: readonly object[];
  calls?: readonly object[];
}): LeadAnswer =>
  ({
    leads: {
      edges: [
        {
          node: { id: 'l', name: 'Léa Martin', parcours: 'COACHING', canauxAutorises: ['SMS'], ...set.lead },
        },
      ],
    },
    messagesMax: { edges: (set.messages ?? []).map((node) => ({ node })) },
    tentativesContact: { edges: (set.calls ?? []).map((node) => ({ node })) },
    tousRendezVous: { edges: (set.visits ?? []).map((node) => ({ node })) },
    reglagesMax: {
      edges: [
        { node: { parcours: 'COACHING', mode: 'ASSISTE' } },
        { node: { parcours: 'IMMIGRATION', mode: 'AUTO' } },
      ],
    },
  }) as unknown as LeadAnswer;
const overview = (set: Parameters<typeof answer>[0]): NonNullable<ReturnType<typeof overviewOf>> => {
  const read = overviewOf(answer(set), NOW);
  if (read === null) throw new Error('no lead');
  return read;
};

describe('what is planned', () => {
  test.each<[string, readonly MessageAction[]]>([
    ['A_VALIDER', ['approve', 'edit', 'postpone', 'cancel']],
    ['APPROUVE', ['edit', 'postpone', 'cancel']],
    ['PLANIFIE', ['edit', 'postpone', 'cancel']],
    ['ENVOI_EN_COURS', []],
  ])('%s may be changed so far', (statut, actions) => {
    expect(overview({ messages: [message({ statut })] }).planned[0]?.actions).toEqual(actions);
  });

  test('every status is planned or past, never both', () => {
    for (const { value } of STATUT_MESSAGE) {
      const { planned, past } = overview({ messages: [message({ statut: value })] });
      expect([value, planned.length + past.length]).toEqual([value, 1]);
    }
  });

  test('the reasons: which scenario, why, by which way, what it waits for', () => {
    const [planned] = overview({
      messages: [
        message({
          statut: 'A_VALIDER',
          scenario: 'COACH_01',
          raison: 'trois questions pas encore posées',
          repli: 'par courriel : hors de la fenêtre WhatsApp',
          texteMax: 'a',
          corps: 'b',
        }),
      ],
    }).planned;
    expect(planned?.reasons).toEqual([
      'COACH-01 Pré-qualification',
      'trois questions pas encore posées',
      'par courriel : hors de la fenêtre WhatsApp',
      'texte modifié par l’équipe : part tel quel',
      'attend votre accord : ne part pas sans lui',
    ]);
  });

  test('the next one first, one without an hour last', () => {
    const ids = overview({
      messages: [
        message({ id: 'sans', statut: 'PLANIFIE' }),
        message({ id: 'tard', statut: 'PLANIFIE', prevuLe: '2026-12-02T09:00:00Z' }),
        message({ id: 'tot', statut: 'A_VALIDER', prevuLe: '2026-11-29T09:00:00Z' }),
      ],
    }).planned.map(({ id }) => id);
    expect(ids).toEqual(['tot', 'tard', 'sans']);
  });
});

describe('what happened', () => {
  test('newest first: sent, received, called, met; what is still to come is not past', () => {
    const read = overview({
      messages: [
        message({
          id: 'recu',
          sens: 'ENTRANT',
          statut: 'RECU',
          canal: 'SMS',
          createdAt: '2026-11-26T10:00:00Z',
        }),
        message({
          id: 'annule',
          statut: 'ANNULE',
          prevuLe: '2026-12-24T09:00:00Z',
          updatedAt: '2026-11-27T10:00:00Z',
          raison: REASON.aRepondu,
        }),
      ],
      calls: [
        { id: 'appel', le: '2026-11-25T10:00:00Z', resultat: 'REPONDU', createdAt: '2026-11-25T10:00:00Z' },
      ],
      visits: [
        { id: 'passe', debut: '2026-11-24T10:00:00Z', statut: 'EFFECTUE', createdAt: '2026-11-01T10:00:00Z' },
        {
          id: 'demain',
          debut: '2026-11-29T10:00:00Z',
          statut: 'CONFIRME',
          createdAt: '2026-11-01T10:00:00Z',
        },
      ],
    });
    expect(read.past.map(({ id }) => id)).toEqual(['annule', 'recu', 'appel', 'passe']);
    expect(read.past[0]?.raison).toBe('la personne a répondu');
    expect(read.rendezVous).toEqual([{ id: 'demain', debut: '2026-11-29T10:00:00Z', statut: 'Confirmé' }]);
  });

  test('an invitation to the team is not taken for one to the person', () => {
    const what = (public_: Public): string | undefined =>
      overview({
        messages: [
          message({
            statut: 'ENVOYE',
            scenario: 'INVITATION',
            name: 'Invitation',
            cle: keyTo(public_),
          }),
        ],
      }).past[0]?.what;
    expect([what('equipe'), what('lead')]).toEqual(['À l’équipe : Invitation', 'Invitation']);
  });
});

const keyTo = (public_: Public): string =>
  invitationKey({
    public: public_,
    annulation: false,
    rendezVousId: 'rv',
    moment: '2026-11-30T09:00Z',
    membreId: public_ === 'equipe' ? 'membre' : null,
    fois: 1,
  });

describe('what keeps MAX from writing is said first', () => {
  test.each<[string, object, string | undefined]>([
    ['nothing', {}, undefined],
    [
      'opted out',
      { desabonneLe: '2026-11-20T09:00:00Z' },
      'La personne s’est désabonnée : plus rien ne part.',
    ],
    [
      'no consent',
      { canauxAutorises: [] },
      'Aucun canal autorisé : MAX n’écrit pas tant que « Canaux autorisés » est vide.',
    ],
  ])('%s', (_name, lead, expected) => expect(overview({ lead }).alerts[0]).toBe(expected));

  test('the mode that holds is that of the parcours', () => {
    expect([overview({}).modeReglage, overview({ lead: { parcours: 'IMMIGRATION' } }).modeReglage]).toEqual([
      'Assisté',
      'Auto',
    ]);
  });
});

describe('a gesture on a message', () => {
  const REVERSIBLE = Object.values(REASON) as readonly string[];
  test.each<MessageAction>(['approve', 'edit', 'postpone', 'cancel'])(
    '%s leaves alone what is leaving or has left',
    (action) => {
      const { from } = writeOf(action, 'x');
      for (const gone of ['ENVOI_EN_COURS', 'ENVOYE', 'DELIVRE', 'ECHEC', 'INCERTAIN', 'PERIME'])
        expect(from).not.toContain(gone);
    },
  );
  test.each<MessageAction>(['approve', 'cancel'])(
    '%s writes a status its own filter takes, or no webhook would come',
    (action) => {
      const { from, data } = writeOf(action, '');
      expect(from).toContain(data['statut']);
    },
  );
  test('a cancellation by a person carries none of MAX’s own reasons: MAX would take it back', () => {
    expect(REVERSIBLE).not.toContain(writeOf('cancel', '').data['raison']);
  });
});

test('after a gesture it looks often, later rarely', () => {
  const touched = advance(INITIAL_STATE, { do: 'written', overview: overview({}), notice: null, at: NOW });
  expect([pulseMs(touched, NOW + 1_000), pulseMs(touched, NOW + 60_000)]).toEqual([2_000, 15_000]);
});
