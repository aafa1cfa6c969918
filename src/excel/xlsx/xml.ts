/**
 * XML, piece by piece, by saxes. No document type and no entity of its own is accepted: no spreadsheet writes one, and every
 * known attack by XML needs one. Prefixes are dropped, because some programs write <x:row> where others write <row>.
 */
import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, trapped, FileRefused } from '../faults';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const DEEPEST = 64;
/** Letters that may follow each other without a tag. A cell holds 32 767; escaped, each takes a few. */
const LONGEST_SILENCE = 1024 * 1024;

export interface XmlFeed {
  write(bytes: Buffer): void;
  /** Throws when the document is not complete. */
  end(): void;
}

/** `part` names the document in faults. Throws FileRefused from `write` and `end`. */
export function xmlFeed(part: string, events: XmlEvents): XmlFeed {
  const parser = new SaxesParser();
  let decoder: TextDecoder | undefined;
  let depth = 0;
  let silence = 0;
  const heard = (): void => void (silence = 0);
  parser.on('doctype', () => {
    throw trapped('entity');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    heard();
    if ((depth += 1) > DEEPEST) throw damaged(part);
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    heard();
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  if (events.text) parser.on('text', events.text);
  if (events.text) parser.on('cdata', events.text);

  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (cause) {
      throw cause instanceof FileRefused ? cause : damaged(part);
    }
  };
  return {
    write: (bytes) =>
      guarded(() => {
        const text = (decoder ??= new TextDecoder(encodingOf(bytes))).decode(bytes, { stream: true });
        if ((silence += text.length) > LONGEST_SILENCE) throw damaged(part);
        parser.write(text);
      }),
    end: () => guarded(() => void parser.write(decoder?.decode() ?? '').close()),
  };
}

/** Reads a whole document of a few megabytes at most. */
export async function readXml(part: string, bytes: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const feed = xmlFeed(part, events);
  for await (const chunk of bytes) feed.write(chunk);
  feed.end();
}

/** The value of an attribute under whatever prefix (r:id). */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = (start: Buffer): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
};
