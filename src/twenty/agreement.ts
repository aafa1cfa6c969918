/** What the team did with MAX's drafts, counted by Twenty itself, and what the settings say of it. */
import { z } from 'zod';
import { ACCORD, SCENARIO } from '../../objects/vocabulary';
import type { AgreementCount } from '../../workflows/delivery/agreement';
import type { AgreementBook, AgreementNote } from '../service/ports';
import type { Echoes } from './echoes';
import { unreadable } from './faults';
import { AgreementDocument, NoteReglageDocument } from './generated/operations';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';
import type { Transport } from './transport';

const valueIn = <Value extends string>(options: readonly { readonly value: Value }[]) =>
  z.enum(options.map(({ value }) => value) as [Value, ...Value[]]);

/** A scenario or an answer that an administrator added is nothing MAX counts. */
const Group = z.object({
  groupByDimensionValues: z.tuple([valueIn(SCENARIO), valueIn(ACCORD)]),
  totalCount: z.number(),
});
const Groups = z.array(z.object({ groupByDimensionValues: z.array(z.unknown()), totalCount: z.number() }));

/** One call, two root fields. */
export async function loadAgreement(transport: Transport): Promise<AgreementBook> {
  const { messagesMaxGroupBy, reglagesMax } = await transport.data(AgreementDocument, {});
  const groups = Groups.safeParse(messagesMaxGroupBy ?? []);
  if (!groups.success) throw unreadable('les messages regroupés par scénario et accord');
  return {
    counts: groups.data.flatMap(countOf),
    reglages: nodesOf(reglagesMax).map(({ id, parcours, accord }) => ({
      id,
      parcours,
      accord: accord ?? '',
    })),
  };
}

/** One call per settings record. */
export async function writeAgreement(
  transport: Transport,
  echoes: Echoes,
  those: readonly AgreementNote[],
): Promise<void> {
  for (const { id, accord } of those) {
    const data = { accord: sayable(accord) };
    const answer = await transport.data(NoteReglageDocument, { id, data }, { repeatable: true });
    echoes.remember(answer.updateReglagesMax ?? []);
  }
}

function countOf(group: unknown): readonly AgreementCount[] {
  const read = Group.safeParse(group);
  if (!read.success) return [];
  const [scenario, accord] = read.data.groupByDimensionValues;
  return [{ scenario, accord, nombre: read.data.totalCount }];
}
