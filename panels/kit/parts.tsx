/** The few shapes all panels are made of. */
import type { ComponentChildren, JSX } from 'preact';
import type { Avis as AvisTexte } from './fautes';
import { useColorScheme } from './host';
import type { Bloc, Ligne } from './markdown';
import { STYLE } from './style';

/** French spacing: no line begins with what closes, nor ends with what opens. */
export const typo = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');

type Children = { readonly children?: ComponentChildren };

/** Twenty gives a panel no height of its own: the foot sticks to the bottom of what scrolls. */
export const Panneau = ({
  children,
  pied,
}: Children & { readonly pied?: ComponentChildren }): JSX.Element => (
  <div className="max-panneau" lang="fr" style={{ colorScheme: useColorScheme() }}>
    <style>{STYLE}</style>
    <div className="max-corps">{children}</div>
    {pied ? <div className="max-pied">{pied}</div> : null}
  </div>
);

type BoutonProps = Children & {
  readonly onClick: () => void;
  readonly genre?: 'premier' | 'danger' | '';
  readonly disabled?: boolean;
  readonly petit?: boolean;
  readonly label?: string;
};

export const Bouton = ({
  children,
  onClick,
  genre = '',
  disabled,
  petit,
  label,
}: BoutonProps): JSX.Element => (
  <button
    type="button"
    className={`max-bouton ${genre}${petit ? ' petit' : ''}`}
    disabled={disabled === true}
    onClick={onClick}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </button>
);

type Ton = 'alerte' | 'attention' | 'succes' | '';

export const Avis = ({
  avis,
  ton = '',
  children,
}: Children & { readonly avis: AvisTexte; readonly ton?: Ton }): JSX.Element => (
  <div className={`max-avis ${ton}`} role={ton === 'alerte' ? 'alert' : 'status'}>
    <strong>{typo(avis.titre)}</strong>
    <p>{typo(avis.texte)}</p>
    {children ? <div className="max-rang">{children}</div> : null}
  </div>
);

export const Vide = ({ avis, children }: Children & { readonly avis: AvisTexte }): JSX.Element => (
  <div className="max-vide" role="status">
    <h2>{typo(avis.titre)}</h2>
    <p>{typo(avis.texte)}</p>
    {children}
  </div>
);

/** `pourcent` null: something is under way, and nobody knows how long. */
export const Barre = ({
  pourcent,
  label,
}: {
  readonly pourcent: number | null;
  readonly label: string;
}): JSX.Element => (
  <div
    className={`max-barre${pourcent === null ? ' indefinie' : ''}`}
    role="progressbar"
    aria-label={label}
    {...(pourcent === null ? {} : { 'aria-valuenow': pourcent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
  >
    <div style={pourcent === null ? {} : { width: `${pourcent}%` }} />
  </div>
);

export const Section = ({ titre, children }: Children & { readonly titre: string }): JSX.Element => (
  <section>
    <h3>{titre}</h3>
    {children}
  </section>
);

const Mots = ({ mots }: { readonly mots: Ligne }): JSX.Element => (
  <>
    {mots.map(({ texte, gras }, index) =>
      gras ? <strong key={index}>{typo(texte)}</strong> : <span key={index}>{typo(texte)}</span>,
    )}
  </>
);

const Tableau = ({ titres, rangs }: Extract<Bloc, { bloc: 'tableau' }>): JSX.Element => (
  <div className="max-tableau-cadre">
    <table className="max-tableau">
      <thead>
        <tr>
          {titres.map((mots, index) => (
            <th key={index}>
              <Mots mots={mots} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rangs.map((rang, index) => (
          <tr key={index}>
            {rang.map((mots, column) => (
              <td key={column}>
                <Mots mots={mots} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What MAX wrote into a record, as it wrote it. */
export const Texte = ({ blocs }: { readonly blocs: readonly Bloc[] }): JSX.Element => (
  <div className="max-texte">
    {blocs.map((bloc, index) => (
      <BlocDe key={index} bloc={bloc} />
    ))}
  </div>
);

const BlocDe = ({ bloc }: { readonly bloc: Bloc }): JSX.Element => {
  switch (bloc.bloc) {
    case 'paragraphe':
      return (
        <p>
          <Mots mots={bloc.mots} />
        </p>
      );
    case 'liste':
      return (
        <ul>
          {bloc.points.map((mots, point) => (
            <li key={point}>
              <Mots mots={mots} />
            </li>
          ))}
        </ul>
      );
    case 'tableau':
      return <Tableau {...bloc} />;
  }
};
