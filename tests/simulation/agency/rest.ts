/** What must be so once everything works again and one sweep has passed. */
import { decide } from '../../../workflows/decide';
import type { Decision } from '../../../workflows/decisions';
import { rendezVousLinks } from '../../../src/service/public-doors';
import { createTransport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import type { Row } from '../../../src/sandbox/records/tables';
import { machine } from '../machine/globals';
import { PUBLIC_URL, TWENTY_URL } from './addresses';
import type { Provider, Taken } from './provider';
import { virtualClock, virtualWait, type Twenty } from './twenty';
import type { Watch } from './watch';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const alive = (row: Row | undefined): row is Row =>
  row !== undefined && (row.deletedAt === null || row.deletedAt === undefined);
/** What came due this little ago may be in hand as one looks. */
const ON_ITS_WAY_MS = 60_000;
const SENT = ['ENVOYE', 'DELIVRE', 'LU', 'ECHEC'];

export type Rest = { readonly twenty: Twenty; readonly provider: Provider; readonly watch: Watch };

export async function checkAtRest(rest: Rest): Promise<void> {
  messages(rest);
  received(rest);
  leads(rest);
  clients(rest);
  orders(rest);
  await decided(rest);
}

type Sending = {
  readonly message: Row;
  readonly statut: string;
  readonly taken: Taken | undefined;
  readonly twenty: Twenty;
};

/** Each is wrong of a message that MAX or the team meant to send. */
const WRONG: Readonly<{ [what: string]: (sending: Sending) => boolean }> = {
  // A mail server keeps no key: an uncertain mail stays uncertain, for a person to see.
  'parti, et Twenty ne le dit pas': ({ taken, statut }) =>
    taken !== undefined && !SENT.includes(statut) && !(statut === 'INCERTAIN' && taken.canal === 'COURRIEL'),
  'pas parti, et Twenty dit que si': ({ taken, statut }) =>
    taken === undefined && ['ENVOYE', 'DELIVRE', 'LU'].includes(statut),
  'envoi jamais terminé': ({ statut }) => statut === 'ENVOI_EN_COURS',
  'sans raison': ({ message, statut }) =>
    ['ANNULE', 'PERIME', 'ECHEC'].includes(statut) && text(message.raison) === '' && !byTeam(message),
  'rappel dû, ni parti ni refusé': ({ message, statut, twenty }) =>
    ['PLANIFIE', 'APPROUVE'].includes(statut) &&
    isOverdue(message) &&
    alive(twenty.row('lead', text(message.leadId))),
};

const isOverdue = ({ prevuLe }: Row): boolean =>
  text(prevuLe) === '' || Date.parse(text(prevuLe)) < machine.scheduler.now - ON_ITS_WAY_MS;

/** What Twenty shows equals what happened; nothing waits that should have left. */
function messages({ twenty, provider, watch }: Rest): void {
  const byRecord = new Map(provider.taken.map((taken) => [taken.recordId ?? '', taken]));
  const ours = twenty.rows('messageMax').filter((message) => message.sens !== 'ENTRANT' && alive(message));
  for (const message of ours) {
    const taken = byRecord.get(message.id);
    const statut = text(message.statut);
    const what = `${text(message.cle) || message.id} ${statut} « ${text(message.raison)} »`;
    for (const [wrong, isSo] of Object.entries(WRONG))
      if (isSo({ message, statut, taken, twenty })) watch.fail(wrong, what);
    if (taken && SENT.includes(statut)) sameThing(message, taken, watch);
  }
}

function sameThing(message: Row, taken: Taken, watch: Watch): void {
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const what = text(message.cle) || message.id;
  if (message.canal !== taken.canal) watch.fail('un autre canal que celui du départ', what);
  if (!taken.template && flat(text(message.corps)) !== flat(taken.corps) && !byTeam(message))
    watch.fail('un autre texte que celui qui est parti', what);
  if (text(message.idFournisseur) !== taken.sid)
    watch.fail(
      'un autre identifiant que celui du fournisseur',
      `${what} ${text(message.idFournisseur)} ${taken.sid}`,
    );
  if (taken.status === 'undelivered' && message.statut !== 'ECHEC')
    watch.fail('non remis, et Twenty ne le dit pas', what);
}

const byTeam = (row: Row): boolean =>
  typeof (row.updatedBy as { workspaceMemberId?: unknown } | null)?.workspaceMemberId === 'string';

function received({ twenty, provider, watch }: Rest): void {
  const ids = twenty
    .rows('messageMax')
    .filter(({ sens }) => sens === 'ENTRANT')
    .map(({ idFournisseur }) => text(idFournisseur));
  const known = new Set(ids);
  if (known.size < ids.length) watch.fail('un message reçu, deux enregistrements', '');
  for (const { sid, at } of provider.written)
    if (!known.has(sid)) watch.fail('reçu, et perdu', `${sid} ${new Date(at).toISOString()}`);
}

/** With an automatic distribution, each has a person or waits in one, with the reason. */
function leads({ twenty, watch }: Rest): void {
  for (const lead of twenty.rows('lead')) {
    if (!alive(lead)) continue;
    if (text(lead.statut) === '') watch.fail('un lead sans statut', lead.id);
    const memory = lead.memoireMax;
    if (memory === null || memory === undefined) watch.fail('un lead que MAX n’a jamais regardé', lead.id);
  }
}

function clients({ twenty, watch }: Rest): void {
  const secretaries = new Set(
    twenty
      .rows('membreEquipe')
      .filter((one) => alive(one) && one.fonction === 'SECRETAIRE')
      .map(({ membreId }) => membreId),
  );
  const perLead = new Map<string, number>();
  for (const client of twenty.rows('client')) {
    if (!alive(client)) continue;
    perLead.set(text(client.leadId), (perLead.get(text(client.leadId)) ?? 0) + 1);
    if (secretaries.has(client.conseillereId)) watch.fail('un client chez la secrétaire', client.id);
  }
  for (const [lead, count] of perLead) if (count > 1) watch.fail('deux clients pour un lead', lead);
}

/** An order in a state that asks for work was worked on; an undone import left nothing that nobody touched. */
function orders({ twenty, watch }: Rest): void {
  for (const order of twenty.rows('attribution')) {
    if (!alive(order)) continue;
    if (order.statut === 'A_APPLIQUER') watch.fail('une distribution jamais appliquée', order.id);
  }
  for (const order of twenty.rows('importLeads')) {
    if (!alive(order)) continue;
    if (['A_IMPORTER', 'EN_COURS', 'DEPOSE', 'ANALYSE'].includes(text(order.statut)))
      watch.fail('un import resté en chemin', `${order.id} ${text(order.statut)}`);
    if (order.statut !== 'ANNULE') continue;
    const left = twenty
      .rows('lead')
      .filter((lead) => alive(lead) && isMadeBy(lead, order.id) && !watch.touched.has(lead.id));
    for (const lead of left) watch.fail('un import annulé a laissé un lead', lead.id);
  }
}

const isMadeBy = ({ memoireMax }: Row, order: string): boolean =>
  (memoireMax as { import?: { de?: string } } | null)?.import?.de === order;

/** Nothing is left to decide. What came due just now is in hand: only what is still there a minute later was left. */
async function decided(rest: Rest): Promise<void> {
  const seen = await leftToDecide(rest);
  if (seen.size === 0) return;
  await virtualWait(ON_ITS_WAY_MS);
  for (const [what, said] of await leftToDecide(rest)) {
    if (seen.has(what)) rest.watch.fail('reste à faire', said);
  }
}

/** The difference between what is and what should be, by lead, kind and message: how it is said. */
async function leftToDecide({ twenty }: Rest): Promise<ReadonlyMap<string, string>> {
  const [session = ''] = twenty.sessions.values();
  const transport = createTransport({
    url: TWENTY_URL,
    apiKey: session,
    clock: virtualClock,
    wait: virtualWait,
    limits: { perMinute: 1_000_000, short: { tokens: 1_000_000, windowMs: 1_000 } },
  });
  const workspace = createWorkspace(transport);
  const { agency: loaded } = await workspace.loadAgency();
  const agency = { ...loaded, ...rendezVousLinks(PUBLIC_URL, [twenty.secret]) };
  const told = new Set(twenty.rows('notificationMax').map(({ cle }) => cle));
  const states = await workspace.loadStates(twenty.rows('lead').map(({ id }) => id));
  const all = new Map<string, string>();
  for (const state of states) {
    const left = decide(state, agency, virtualClock.now()).filter(
      (one) => one.do !== 'nothing' && one.do !== 'wake',
    );
    for (const decision of left) {
      // An uncertain mail stays uncertain: no mail server can be asked.
      if (decision.do === 'resolve' || decision.do === 'requestDistribution') continue;
      // Said about the other lead of the two.
      if (decision.do === 'notify' && told.has(decision.key)) continue;
      const what = `${state.lead.id} ${decision.do}`;
      all.set(`${what} ${messageOf(decision)}`, `${what} « ${decision.because} »`);
    }
  }
  return all;
}

const messageOf = (decision: Decision): string => ('messageId' in decision ? decision.messageId : '');
