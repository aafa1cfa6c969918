/** What MAX says of an import, without the sentences that tell how to go on in the record: the panel has buttons for it. */
import { blocsOf, type Bloc } from '../kit/markdown';

const HOW_TO = /^(Rien n’est encore écrit\. Pour importer|Le détail, ligne par ligne, est dans)/;

export const resumeBlocs = (markdown: string): readonly Bloc[] =>
  blocsOf(markdown).filter((bloc) => bloc.bloc !== 'paragraphe' || !HOW_TO.test(textOf(bloc)));

const textOf = ({ mots }: Extract<Bloc, { bloc: 'paragraphe' }>): string =>
  mots.map(({ texte }) => texte).join('');
