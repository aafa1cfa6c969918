/** Where the person drops the file, and the way without it. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { accessToken, api, openRecord, serverUrl, useColorScheme } from '../kit/host';
import { Button } from '../kit/parts';
import { ParcoursChoice } from './choices';
import { dropZonePage } from './drop-zone-page';
import { createEmpty } from './requests';
import type { Action, State } from './state';

type Props = { readonly state: State; readonly dispatch: (action: Action) => void };

/** The frame is made once for an id and a parcours: drawn again, it would forget the file it is sending. */
export const DropZone = ({ state, dispatch }: Props): JSX.Element => {
  const theme = useColorScheme();
  const { fieldId, id, choice } = state;
  const page = useMemo(
    () =>
      dropZonePage({
        url: serverUrl(),
        token: accessToken(),
        fieldId,
        importId: id,
        parcours: choice.parcours,
        theme,
      }),
    [fieldId, id, choice.parcours, theme],
  );
  const byHand = (): void =>
    void createEmpty(api, state, 'Import de leads').then((fault) => {
      if (fault === null) openRecord('importLeads', id);
      else dispatch(fault);
    });
  return (
    <>
      <ParcoursChoice state={state} dispatch={dispatch} />
      <iframe title="Déposer un fichier" srcDoc={page} sandbox="allow-scripts" className="max-drop-zone" />
      <p className="max-note">
        La première feuille remplie est lue. Rien n’est écrit avant que vous n’ayez vu l’aperçu et cliqué sur
        « Importer ».
      </p>
      <div className="max-row">
        <span className="max-note">Le dépôt ne marche pas ?</span>
        <Button small onClick={byHand}>
          Déposer dans une fiche d’import
        </Button>
      </div>
    </>
  );
};
