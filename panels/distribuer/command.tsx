/** The button "Distribuer": it alone is told of all selected leads, and opens the panel on them. */
import { useEffect } from 'preact/hooks';
import { api, endCommand, openPanel, say, useSelectedRecordIds } from '../kit/host';
import { noticeOf } from '../kit/faults';
import { PANELS } from '../manifest';
import { subjectText } from './subject';

type Components = {
  readonly frontComponents: readonly { readonly id: string; readonly universalIdentifier: string }[];
};

const PANEL = PANELS.find(({ key }) => key === 'distribuer')?.universalIdentifier;

export const DistribuerCommande = (): null => {
  const ids = useSelectedRecordIds();
  useEffect(() => {
    void open(ids).finally(endCommand);
    // Once: the selection of the click.
  }, []);
  return null;
};

/** The box above all rows: Twenty tells a component of no lead then (2.21), and distributing others would be worse than none. */
const ALL =
  'Twenty ne dit pas à MAX quels leads « tout sélectionner » désigne. Cochez-les (Maj + clic coche une suite), ou choisissez « Distribuer les prochains leads » dans le menu ⋮.';

async function open(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) {
    say(ALL, 'warning');
    return;
  }
  const found = await api<Components>(
    'metadata',
    'query MaxPanneaux { frontComponents { id universalIdentifier } }',
  );
  if (!found.ok) {
    const { title, text } = noticeOf(found.fault, 'pour distribuer des leads');
    say(`${title}. ${text}`, 'error');
    return;
  }
  const panel = found.data.frontComponents.find(({ universalIdentifier }) => universalIdentifier === PANEL);
  if (panel === undefined) {
    say(
      'Le panneau « Distribuer » manque : demandez à votre administrateur de lancer « max install --panels ».',
      'error',
    );
    return;
  }
  await openPanel({
    frontComponentId: panel.id,
    pageTitle: 'Distribuer',
    pageIcon: 'IconArrowsSplit',
    about: subjectText(ids),
  });
}
