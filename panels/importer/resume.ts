/** What MAX says of an import, without the sentences that tell how to go on in the record: the panel has buttons for it. */
import { blocksOf, type Block } from '../kit/markdown';

const HOW_TO = /^(Rien n’est encore écrit\. Pour importer|Le détail, ligne par ligne, est dans)/;

export const resumeBlocks = (markdown: string): readonly Block[] =>
  blocksOf(markdown).filter((block) => block.kind !== 'paragraph' || !HOW_TO.test(textOf(block)));

const textOf = ({ spans }: Extract<Block, { kind: 'paragraph' }>): string =>
  spans.map(({ text }) => text).join('');
