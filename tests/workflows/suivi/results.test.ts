/** Results, marks and counts one by one: what a result does to a lead, what taking it back undoes, what is asked and when. */
import { cancelAll, isOwn, moveTo, show } from '../../../workflows/suivi/booking';
import { asksOf } from '../../../workflows/suivi/asks';
import { baseOf } from '../../../workflows/suivi/base';
import { byDebut, type Case, type DatedRdv, type Draft, type Rdv } from '../../../workflows/suivi/draft';
import { markUnbooked, unmark } from '../../../workflows/suivi/marks';
import { missesOf, RAISON_NO_SHOW } from '../../../workflows/suivi/no-show';
import { resultOnLead, resultOnRdv, takenBack, type Concluded } from '../../../workflows/suivi/outcome';
import { isMissCounted } from '../../../workflows/suivi/reminded';
import { handedOver } from '../../../workflows/suivi/responsible';
import { leadPatchOf, rdvDecisions } from '../../../workflows/suivi/write';
import { recordId } from '../../../src/kernel/keys';
import { days, hours, minus, minutes } from '../../../src/kernel/time';
import type { Lead, LeadState, RendezVous } from '../../../workflows/state';
import { aLead, anAgency, aReminder, aRendezVous, aReply, aState, at, NOW } from '../../support/builders';

const FRIDAY = at('2026-11-27T14:00:00Z');
const PAST = minus(NOW, days(2));
const rdv = (changes: Partial<DatedRdv> = {}): DatedRdv => ({
  ...{ id: 'rdv-1', key: null, createdAt: NOW, news: false, debut: FRIDAY, dureeMinutes: 30 },
  ...{ statut: 'PLANIFIE', typeConsultation: null, responsableId: null, because: '' },
  ...changes,
});
const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...{ statut: 'RENDEZ_VOUS_PRIS', date: null, type: null, statutCoaching: null, appelRealise: null },
  ...{ noShow: null, rdv: [], attempt: null, because: [] },
  ...changes,
});
const given = (lead: Partial<Lead> = {}, state: Partial<LeadState> = {}): Case => ({
  state: aState({ lead: aLead({ parcours: 'IMMIGRATION', statutCoaching: null, ...lead }), ...state }),
  ...{ agency: anAgency(), now: NOW, written: undefined },
});
const coaching = (lead: Partial<Lead> = {}, state: Partial<LeadState> = {}): Case =>
  given({ parcours: 'COACHING', ...lead }, state);

describe('a result that is said on the lead', () => {
  test('without any appointment, of a date that is past, is noted as one', () => {
    const after = resultOnLead(draft({ date: PAST }), 'EFFECTUE', given());
    expect(after).toMatchObject({
      statut: 'CONSULTATION_EFFECTUEE',
      rdv: [{ debut: PAST, statut: 'EFFECTUE' }],
    });
  });

  test.each<[string, Partial<Draft>]>([
    ['of a date to come', { date: FRIDAY }],
    ['of no date', {}],
    ['beside one that is still far', { date: PAST, rdv: [rdv()] }],
  ])('%s makes no appointment', (_name, changes) => {
    const after = resultOnLead(draft(changes), 'EFFECTUE', given());
    expect(after.rdv).toEqual(changes.rdv ?? []);
    expect(after.statut).toBe('CONSULTATION_EFFECTUEE');
  });

  test('is the result of the one that began, and not said twice', () => {
    const one = rdv({ debut: PAST });
    const after = resultOnLead(draft({ rdv: [one] }), 'MANQUE', given());
    expect(after.rdv).toMatchObject([{ statut: 'MANQUE', because: 'le résultat est marqué sur le lead' }]);
    const same = rdv({ debut: PAST, statut: 'MANQUE', because: 'dit par Marie' });
    expect(resultOnLead(draft({ rdv: [same] }), 'MANQUE', given()).rdv).toEqual([same]);
  });
});

describe('a result that is said on the appointment', () => {
  const held = { ...rdv({ debut: PAST }), statut: 'EFFECTUE' } as Concluded;
  const after = (...others: readonly Rdv[]) =>
    resultOnRdv(draft({ rdv: [held, ...others] }), held, { was: 'PLANIFIE', stood: [] }, given()).statut;
  test.each<[string, readonly Rdv[], string]>([
    ['alone, is the lead’s', [], 'CONSULTATION_EFFECTUEE'],
    [
      'before a later one that ended, is not',
      [rdv({ id: 'r2', debut: minus(NOW, days(1)), statut: 'MANQUE' })],
      'RENDEZ_VOUS_PRIS',
    ],
    [
      'after an earlier one that ended, is',
      [rdv({ id: 'r2', debut: minus(PAST, days(1)), statut: 'MANQUE' })],
      'CONSULTATION_EFFECTUEE',
    ],
    [
      'before a later one that did not end, is',
      [rdv({ id: 'r2', debut: minus(NOW, days(1)) })],
      'CONSULTATION_EFFECTUEE',
    ],
    [
      'before a later one that was cancelled, is',
      [rdv({ id: 'r2', statut: 'ANNULE' })],
      'CONSULTATION_EFFECTUEE',
    ],
  ])('%s', (_name, others, statut) => {
    expect(after(...others)).toBe(statut);
  });

  test.each<[string, Partial<Draft>, RendezVous['statut'], string]>([
    ['taken back, asks for another', { statut: 'CONSULTATION_EFFECTUEE' }, 'EFFECTUE', 'RENDEZ_VOUS_PRIS'],
    ['taken back of a lead that is further', { statut: 'QUALIFIE' }, 'EFFECTUE', 'QUALIFIE'],
    ['missed by us, taken back', { statut: 'A_RECONTACTER' }, 'MANQUE_PAR_NOUS', 'A_RECONTACTER'],
    ['that was none', { statut: 'CONSULTATION_EFFECTUEE' }, 'PLANIFIE', 'CONSULTATION_EFFECTUEE'],
    [
      'taken back beside another of the same kind',
      { statut: 'CONSULTATION_MANQUEE', rdv: [rdv({ statut: 'MANQUE' })] },
      'MANQUE',
      'CONSULTATION_MANQUEE',
    ],
  ])('%s', (_name, changes, was, statut) => {
    expect(takenBack(draft(changes), was ?? 'PLANIFIE', given()).statut).toBe(statut);
  });
});

describe('the date of the lead', () => {
  const shown = (
    date: Date | null,
    was: readonly (Date | null)[],
    now: DatedRdv | null,
    rest: readonly Rdv[] = [],
  ) => show(draft({ date, rdv: rest }), was, now, given()).date;
  test.each<[string, Date | null, Date | null]>([
    ['shows the next appointment', shown(null, [], null, [rdv()]), FRIDAY],
    [
      'follows the one it showed',
      shown(PAST, [PAST], rdv({ debut: minus(NOW, days(1)) })),
      minus(NOW, days(1)),
    ],
    ['follows a later one', shown(minus(PAST, 1), [], rdv({ debut: PAST })), PAST],
    ['stays at a later one', shown(minus(NOW, 1), [PAST], rdv({ debut: PAST })), minus(NOW, 1)],
    ['takes a new one when it shows none', shown(null, [], rdv({ debut: PAST })), PAST],
    ['takes none that was there before when it shows none', shown(null, [PAST], rdv({ debut: PAST })), null],
    ['goes with the one it showed', shown(PAST, [PAST], null), null],
    ['stays when another goes', shown(PAST, [FRIDAY], null), PAST],
    ['stays empty', shown(null, [null], null), null],
  ])('%s', (_name, is, wanted) => {
    expect(is).toEqual(wanted);
  });

  test('is emptied with what it showed when nobody comes any more', () => {
    const all = draft({ date: FRIDAY, rdv: [rdv(), rdv({ id: 'r2', debut: PAST })] });
    const after = cancelAll(all, 'pas intéressée', given());
    expect(after).toMatchObject({ date: null, rdv: [{ statut: 'ANNULE' }, { statut: 'PLANIFIE' }] });
    expect(cancelAll({ ...all, date: PAST }, 'x', given()).date).toEqual(PAST);
  });

  test('moves an appointment with its kind, the lead’s first', () => {
    const one = rdv({ typeConsultation: 'VISIO', statut: 'REPORTE' });
    expect(moveTo(draft({ rdv: [one], type: 'TELEPHONE' }), one, PAST, 'x')).toMatchObject({
      type: 'TELEPHONE',
      rdv: [{ typeConsultation: 'TELEPHONE', debut: PAST, statut: 'PLANIFIE' }],
    });
    expect(moveTo(draft({ rdv: [one] }), one, PAST, 'x')).toMatchObject({ type: 'VISIO' });
    const open = rdv();
    expect(moveTo(draft({ rdv: [open] }), open, FRIDAY, 'x').rdv).toEqual([open]);
  });

  test('of an appointment of MAX’s own is known by its key; of one without a date, nothing is', () => {
    const own = recordId('rendez-vous.lead-1.2026-11-27T14:00Z');
    const there = given({}, { rendezVous: [aRendezVous({ id: own })] });
    expect([isOwn(rdv({ id: own }), there), isOwn(rdv(), there)]).toEqual([true, false]);
    expect(isOwn({ ...rdv({ id: own }), debut: null }, there)).toBe(false);
  });

  test('of two at once, the order is that of their ids', () => {
    const [a, b] = [rdv({ id: 'a' }), rdv({ id: 'b' })];
    expect([b, a].toSorted(byDebut).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the marks of a coaching lead', () => {
  test.each<[string, Partial<Draft>, Partial<Lead>, string | null]>([
    [
      '« appel planifié » goes with the call',
      { statutCoaching: 'APPEL_PLANIFIE' },
      { statutCoaching: 'APPEL_PLANIFIE' },
      'PRE_QUALIF',
    ],
    [
      'to what stands on the lead, if that is another',
      { statutCoaching: 'APPEL_PLANIFIE' },
      { statutCoaching: 'NOUVEAU' },
      'NOUVEAU',
    ],
    [
      'stays with another call to come',
      { statutCoaching: 'APPEL_PLANIFIE', rdv: [rdv()] },
      {},
      'APPEL_PLANIFIE',
    ],
    ['any other stays', { statutCoaching: 'EN_REFLEXION' }, {}, 'EN_REFLEXION'],
  ])('%s', (_name, changes, lead, statutCoaching) => {
    expect(markUnbooked(draft(changes), coaching(lead)).statutCoaching).toBe(statutCoaching);
    expect(markUnbooked(draft(changes), given(lead)).statutCoaching).toBe(changes.statutCoaching);
  });

  test.each<[string, Partial<Draft>, RendezVous['statut'], object]>([
    ['missed, taken back', { noShow: 'OUI' }, 'MANQUE', { noShow: 'NON' }],
    ['held, taken back: nobody missed it', { noShow: 'OUI' }, 'EFFECTUE', { noShow: 'OUI' }],
    [
      'held, taken back',
      { appelRealise: 'OUI', statutCoaching: 'APPEL_REALISE' },
      'EFFECTUE',
      { appelRealise: 'NON', statutCoaching: 'APPEL_PLANIFIE' },
    ],
    [
      'held, taken back of a card that is further',
      { appelRealise: 'OUI', statutCoaching: 'GAGNE' },
      'EFFECTUE',
      { statutCoaching: 'GAGNE' },
    ],
    ['missed, and held before', { appelRealise: 'OUI', noShow: 'NON' }, 'MANQUE', { appelRealise: 'OUI' }],
  ])('%s', (_name, changes, was, marks) => {
    expect(unmark(draft(changes), was, coaching())).toMatchObject(marks);
  });
});

describe('missed appointments', () => {
  const missed = (id: string) => rdv({ id, debut: PAST, statut: 'MANQUE' });
  const counted = { le: PAST.toISOString(), compte: true };
  test.each<[string, readonly Rdv[], object, Partial<Lead>, object]>([
    ['none', [], {}, {}, { set: {}, because: [] }],
    [
      'the first',
      [missed('a')],
      {},
      {},
      { set: { nombreNoShow: 1 }, because: ['1 rendez-vous manqué(s) au compte'] },
    ],
    [
      'one that is counted already',
      [missed('a')],
      { manques: { a: counted } },
      { nombreNoShow: 1 },
      { set: {}, because: [] },
    ],
    [
      'the second disqualifies, and what stood is remembered',
      [missed('a'), missed('b')],
      { manques: { a: counted } },
      { nombreNoShow: 1, qualification: 'A_QUALIFIER', raisonQualification: 'budget' },
      {
        set: { nombreNoShow: 2, qualification: 'NON_QUALIFIE', raisonQualification: RAISON_NO_SHOW },
        disqualifie: { qualification: 'A_QUALIFIER', raison: 'budget' },
      },
    ],
    [
      'the second taken back requalifies',
      [missed('a')],
      {
        manques: { a: counted, b: counted },
        disqualifie: { qualification: 'A_QUALIFIER', raison: 'budget' },
      },
      { nombreNoShow: 2, qualification: 'NON_QUALIFIE', raisonQualification: RAISON_NO_SHOW },
      {
        set: { nombreNoShow: 1, qualification: 'A_QUALIFIER', raisonQualification: 'budget' },
        because: [
          '1 rendez-vous manqué(s) au compte',
          'un rendez-vous manqué est retiré : la qualification d’avant revient',
        ],
      },
    ],
    [
      'taken back with two left, it stays disqualified',
      [missed('a'), missed('b')],
      { manques: { a: counted, b: counted, c: counted }, disqualifie: { qualification: null, raison: '' } },
      { nombreNoShow: 3, qualification: 'NON_QUALIFIE', raisonQualification: RAISON_NO_SHOW },
      { set: { nombreNoShow: 2 }, disqualifie: { qualification: null, raison: '' } },
    ],
    [
      'taken back, what a person wrote since is theirs',
      [missed('a')],
      { manques: { a: counted, b: counted }, disqualifie: { qualification: 'A_QUALIFIER', raison: '' } },
      { nombreNoShow: 2, qualification: 'QUALIFIE', raisonQualification: RAISON_NO_SHOW },
      { set: { nombreNoShow: 1 }, disqualifie: undefined },
    ],
    [
      'taken back without a memory of what stood',
      [missed('a')],
      { manques: { a: counted, b: counted } },
      { nombreNoShow: 2, qualification: 'NON_QUALIFIE', raisonQualification: RAISON_NO_SHOW },
      { set: { nombreNoShow: 1 } },
    ],
  ])('%s', (_name, all, base, lead, expected) => {
    const misses = missesOf(draft({ rdv: all }), base, coaching(lead));
    expect(misses).toMatchObject(expected);
    if ('set' in expected) expect(misses.set).toEqual(expected.set);
  });

  test('what the person wrote is no reminder, nor is the message after an absence', () => {
    const expired = aReminder('j-1', { statut: 'ECHEC', cle: 'coach-02.j-1.rdv-1.2026-11-27T14:00Z' });
    const answer = aReply({ rendezVousId: 'rdv-1', statut: 'LU' });
    const absence = aReminder('absence', {
      statut: 'ENVOYE',
      cle: 'coach-02.absence.rdv-1.2026-11-27T14:00Z',
    });
    expect([isMissCounted(rdv(), [expired]), isMissCounted(rdv(), [expired, answer, absence])]).toEqual([
      false,
      false,
    ]);
    const other = { ...expired, scenario: 'COACH_01' as const };
    expect(isMissCounted(rdv(), [other])).toBe(true);
  });
});

describe('what is asked', () => {
  const over = rdv({ debut: minus(NOW, hours(2)) });
  const asked = (one: Partial<Draft>, memory: object = {}) =>
    asksOf(draft(one), memory, given({ conseillereId: 'marie' })).map((ask) =>
      ask.do === 'notify' ? `${ask.nature} ${ask.titre}` : `${ask.do} ${ask.because}`,
    );
  test.each<[string, Partial<Draft>, object, readonly string[]]>([
    [
      'the result of one that is over',
      { rdv: [over] },
      {},
      ['A_COMPLETER Résultat du rendez-vous : Amina Diallo'],
    ],
    ['nothing of one over before MAX came', { rdv: [over] }, { adopte: NOW.toISOString() }, []],
    [
      'the date of one taken without',
      {},
      { sansDate: minus(NOW, minutes(3)).toISOString() },
      ['A_COMPLETER Date du rendez-vous : Amina Diallo'],
    ],
    [
      'not between two clicks',
      {},
      { sansDate: minus(NOW, minutes(1)).toISOString() },
      ['wake un rendez-vous est pris, sa date manque encore'],
    ],
    [
      'the team is told of a miss, once it was seen',
      { rdv: [rdv({ debut: PAST, statut: 'MANQUE' })] },
      { manques: { 'rdv-1': { le: NOW.toISOString(), compte: true } } },
      ['CONSULTATION_MANQUEE Consultation manquée : Amina Diallo'],
    ],
    ['nothing of a miss nobody saw', { rdv: [rdv({ debut: PAST, statut: 'MANQUE' })] }, {}, []],
  ])('%s', (_name, one, memory, asks) => {
    expect(asked(one, memory)).toEqual(asks);
  });

  test('tells a date that is past from none', () => {
    const sansDate = minus(NOW, minutes(3)).toISOString();
    const textOf = (date: Date | null) => JSON.stringify(asksOf(draft({ date }), { sansDate }, given()));
    expect(textOf(null)).toContain('le rendez-vous n’a pas de date');
    expect(textOf(PAST)).toContain('le rendez-vous a une date passée');
  });
});

describe('what is written', () => {
  test('of an appointment that is gone, nothing; of one whose status was empty, nothing new', () => {
    const one = draft({ rdv: [rdv({ responsableId: 'marie' })] });
    expect(rdvDecisions(one, given())).toEqual([]);
    const there = aRendezVous({
      debut: FRIDAY,
      statut: null,
      typeConsultation: null,
      responsableId: 'marie',
    });
    expect(rdvDecisions(one, given({}, { rendezVous: [there] }))).toEqual([]);
  });

  test('of a lead whose status was empty, nothing new', () => {
    expect(
      leadPatchOf(draft({ statut: 'NOUVEAU' }), given({ statut: null, typeConsultation: null })),
    ).toEqual({});
  });

  test('the appointments to come of who had the lead go to who has it', () => {
    const all = draft({
      rdv: [rdv({ responsableId: 'marie' }), rdv({ id: 'r2', responsableId: 'sofia' }), rdv({ id: 'r3' })],
    });
    const after = (conseillere: string | undefined, conseillereId: string | null) =>
      handedOver(all, conseillere === undefined ? {} : { conseillere }, given({ conseillereId })).rdv.map(
        ({ responsableId }) => responsableId,
      );
    expect(after('marie', 'anne')).toEqual(['anne', 'sofia', null]);
    expect(after('marie', null)).toEqual(['marie', 'sofia', null]);
    expect(after(undefined, 'anne')).toEqual(['marie', 'sofia', null]);
  });
});

describe('a lead that was there before MAX', () => {
  const old = { createdAt: minus(NOW, days(60)), updatedAt: minus(NOW, days(30)) };
  const based = (lead: Partial<Lead>, rendezVous: readonly RendezVous[] = []) =>
    baseOf(given({ ...old, memoireMax: null, ...lead }, { rendezVous }).state, NOW);
  const there = (changes: Partial<RendezVous>) =>
    aRendezVous({ createdAt: old.createdAt, debut: FRIDAY, ...changes });
  test.each<[string, object, object]>([
    [
      'taken without a date',
      based({ statut: 'RENDEZ_VOUS_PRIS' }),
      { sansDate: old.createdAt.toISOString() },
    ],
    ['any other', based({ statut: 'CONTACTE' }), { statut: 'CONTACTE', adopteEn: 'CONTACTE' }],
    [
      'a miss from before is not counted',
      based({ statut: 'CONTACTE' }, [there({ statut: 'MANQUE', debut: PAST })]),
      { manques: { 'rdv-1': { compte: false } } },
    ],
    [
      'a date to come without its appointment is wanted',
      based({ dateRendezVous: FRIDAY }),
      { date: undefined },
    ],
    [
      'one with its appointment is seen',
      based({ dateRendezVous: FRIDAY }, [there({})]),
      { date: FRIDAY.toISOString() },
    ],
    [
      'one whose appointment was thrown away is wanted',
      based({ dateRendezVous: FRIDAY }, [there({ deletedAt: NOW })]),
      { date: undefined, rendezVous: {} },
    ],
    [
      'one beside an appointment without a date is wanted',
      based({ dateRendezVous: FRIDAY }, [there({ debut: null })]),
      { date: undefined, rendezVous: {} },
    ],
  ])('%s', (_name, base, expected) => {
    expect(base).toMatchObject(expected);
    if (!('sansDate' in expected)) expect(base).not.toHaveProperty('sansDate');
  });

  test('what MAX remembers is what it saw, whatever stands', () => {
    const suivi = { statut: 'CONTACTE' };
    expect(based({ statut: 'QUALIFIE', memoireMax: { suivi } })).toEqual(suivi);
  });
});
