import { days, minus, plus } from '../../src/kernel/time';
import { decideDuplicates } from '../../workflows/intake/duplicates';
import { REASON } from '../../workflows/reasons';
import type { Lead, LeadState, Semblable } from '../../workflows/state';
import { aLead, anAgency, aNotification, aState, NOW } from '../support/builders';
import { World } from '../support/world';

const older = (changes: Partial<Semblable> = {}): Semblable => ({
  id: 'lead-0',
  name: 'A. Diallo',
  createdAt: minus(NOW, days(40)),
  courriel: 'amina@example.fr',
  telephone: null,
  ...changes,
});
const alert = { do: 'notify', nature: 'ALERTE', key: 'doublon.lead-1.anne' };
const link = (doublons: string) => ({
  do: 'updateLead',
  set: { doublonDeId: 'lead-0', memoireMax: { doublons } },
});
const seen = { do: 'updateLead', set: { memoireMax: { doublons: 'vus' } } };
const FOUND = { memoireMax: { doublons: 'le même courriel' } };

describe('probable duplicates', () => {
  test.each<[string, Partial<Lead>, Partial<LeadState>, readonly object[]]>([
    ['the same e-mail', {}, { semblables: [older()] }, [link('le même courriel'), alert]],
    [
      'the same phone',
      {},
      { semblables: [older({ courriel: null, telephone: '+33612345678' })] },
      [link('le même téléphone'), alert],
    ],
    [
      'both',
      {},
      { semblables: [older({ telephone: '+33612345678' })] },
      [link('le même courriel et le même téléphone'), alert],
    ],
    [
      'of several, the oldest',
      {},
      { semblables: [older(), older({ id: 'lead-x' })] },
      [link('le même courriel'), alert],
    ],
    ['nobody: remembered, not asked again', {}, {}, [seen]],
    [
      'an import says so in its report',
      { source: 'IMPORT_EXCEL' },
      { semblables: [older()] },
      [link('le même courriel')],
    ],
    [
      'a link that is there already is somebody’s',
      { doublonDeId: 'lead-9' },
      { semblables: [older()] },
      [seen],
    ],
    [
      'looked for already',
      { memoireMax: { doublons: 'vus' } },
      { semblables: [older()] },
      [{ do: 'nothing' }],
    ],
    ['staff emptied the link: it stays empty', FOUND, { semblables: [older()] }, [{ do: 'nothing' }]],
    ['a crash before the alert: it comes', { ...FOUND, doublonDeId: 'lead-0' }, {}, [alert]],
    [
      'told once',
      { ...FOUND, doublonDeId: 'lead-0' },
      { notifications: [aNotification({ cle: 'doublon.lead-1.anne' })] },
      [{ do: 'nothing' }],
    ],
    [
      'an old lead is left alone',
      { createdAt: minus(NOW, days(8)) },
      { semblables: [older()] },
      [{ do: 'nothing' }],
    ],
    ['a deleted lead too', { deletedAt: NOW }, { semblables: [older()] }, [{ do: 'nothing' }]],
  ])('%s', (_name, lead, changes, expected) => {
    const decisions = decideDuplicates(aState({ lead: aLead(lead), ...changes }), anAgency(), NOW);
    expect(decisions).toMatchObject(expected);
    expect(decisions).toHaveLength(expected.length);
    if (expected[0] === seen) expect(decisions[0]).not.toHaveProperty('set.doublonDeId');
  });

  test('the alert names both and what to do', () => {
    const decisions = decideDuplicates(aState({ semblables: [older()] }), anAgency(), NOW);
    expect(decisions[1]).toMatchObject({
      titre: 'Doublon probable : Amina Diallo',
      texte:
        'Amina Diallo et le lead plus ancien A. Diallo ont le même courriel. Rien n’est fusionné : ouvrez « Doublon probable de », gardez l’un des deux, ou videz ce champ si ce sont deux personnes. D’ici là, MAX ne pose pas ses questions une seconde fois.',
    });
  });
});

describe('who fills in the form twice is asked once', () => {
  const agency = anAgency({ mode: 'AUTO' });
  const arrived = aState({
    lead: aLead({ statut: null, statutCoaching: null }),
    semblables: [older({ telephone: '+33612345678' })],
  });

  test('not in the very decision that finds the older lead, nor later', () => {
    const world = new World(arrived, agency).settle();
    expect(world.state.lead.doublonDeId).toBe('lead-0');
    world.until(plus(NOW, days(3)));
    expect(world.sent).toEqual([]);
  });

  test('two persons after all: the link is emptied, the questions leave', () => {
    const world = new World(arrived, agency).settle();
    world.state = { ...world.state, lead: { ...world.state.lead, doublonDeId: null } };
    expect(world.settle().sent).toHaveLength(1);
  });

  test('linked while they wait: they are cancelled, and come back with the cause gone', () => {
    const world = new World(aState({ lead: aLead({ modeMax: 'ASSISTE' }) }), agency).settle();
    world.state = { ...world.state, lead: { ...world.state.lead, doublonDeId: 'lead-0' } };
    world.settle();
    expect(world.state.messages).toMatchObject([{ statut: 'ANNULE', raison: REASON.doublon }]);
    world.state = { ...world.state, lead: { ...world.state.lead, doublonDeId: null } };
    expect(world.settle().state.messages).toMatchObject([{ statut: 'A_VALIDER' }]);
  });
});
