/** What the retention rule reads of Twenty: leads that nothing has touched for long, and what was announced of them. */
import { NOTICE, type Notice } from '../../workflows/conservation/notice';
import type { Candidate } from '../../workflows/conservation/standing';
import { RetentionNoticesDocument, UntouchedLeadsDocument } from './generated/operations';
import { readCandidates } from './mappers/conservation';
import { everyPage } from './pages';
import type { Transport } from './transport';

/** Not touched themselves since `before`, in the bin or not; a thousand a call. */
export async function untouchedSince(transport: Transport, before: Date): Promise<readonly Candidate[]> {
  const ask = async (after: string | null) =>
    (await transport.data(UntouchedLeadsDocument, { before: before.toISOString(), after })).leads;
  return readCandidates(await everyPage(await ask(null), ask));
}

/** Every notice that was ever given and not destroyed. */
export async function retentionNotices(transport: Transport): Promise<readonly Notice[]> {
  const ask = async (after: string | null) =>
    (await transport.data(RetentionNoticesDocument, { start: `${NOTICE}.`, after })).notificationsMax;
  const nodes = await everyPage(await ask(null), ask);
  return nodes.map(({ cle, createdAt }) => ({ cle: cle ?? '', createdAt: new Date(String(createdAt)) }));
}
