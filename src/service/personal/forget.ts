/** A person forgotten: what hangs on the file and what names it elsewhere is planned, carried out, and searched for again. */
import { planForgetting, type Found, type Plan, type Step } from '../../../workflows/forget/plan';
import { traitsOf, type Trait } from '../../../workflows/forget/person';
import type { PersonalData, Showing } from '../../twenty/personal-data';
import type { Clock } from '../ports';

export type ForgetHands = {
  readonly data: PersonalData;
  readonly clock: Clock;
  /** Files of the outbox that show a trait: their names. `erase` removes them. */
  readonly outbox: (traits: readonly Trait[], erase: boolean) => Promise<readonly string[]>;
  /** Until Twenty's worker has written what just happened into the timeline. */
  readonly settle: () => Promise<void>;
};

export type Remains = {
  readonly object: string;
  readonly id: string;
  readonly fields: readonly string[];
  readonly because: string;
};

export type Forgetting = {
  readonly lead: Found;
  /** What hangs on it. */
  readonly attached: readonly Found[];
  readonly plan: Plan;
  readonly outbox: readonly string[];
  /** What shows the person and is not of the file. */
  readonly elsewhere: readonly Remains[];
};

/** What would be done; nothing is written. */
export async function lookAt(
  lead: Found,
  hands: ForgetHands,
): Promise<Forgetting & { readonly traits: readonly Trait[] }> {
  const { data, clock } = hands;
  const traits = traitsOf(lead.values);
  const attached = await data.attachedTo(lead);
  const known = new Set([lead.id, ...attached.map(({ id }) => id)]);
  const showing = (await data.showing(traits)).filter(({ id }) => !known.has(id));
  const others = [...attached, ...showing.filter(isTheirs).map(foundOf)];
  const plan = planForgetting({ lead, others, shared: await data.shared(lead, others) }, clock.now());
  const elsewhere = showing.filter((one) => !isTheirs(one)).map(remainsOf);
  return { lead, attached, plan, outbox: await hands.outbox(traits, false), elsewhere, traits };
}

/** A message from or to an address of theirs that MAX could put to no file; what the timeline keeps of them. */
const isTheirs = ({ object, values, traits }: Showing): boolean =>
  object === 'timelineActivity' ||
  (object === 'messageMax' && values['leadId'] == null && traits.some(({ kind }) => kind !== 'nom'));

const foundOf = ({ object, id, values }: Showing): Found => ({ object, id, values, fields: MESSAGE_FIELDS });
const MESSAGE_FIELDS = {
  name: 'TEXT',
  destinataire: 'TEXT',
  sujet: 'TEXT',
  corps: 'TEXT',
  texteMax: 'TEXT',
  raison: 'TEXT',
  repli: 'TEXT',
} as const;

/** Rounds of looking again at what Twenty's timeline wrote of our own erasures. */
const ROUNDS = 6;

/** Carries the plan out, and answers what still shows the person afterwards. */
export async function forget(
  looked: Awaited<ReturnType<typeof lookAt>>,
  hands: ForgetHands,
): Promise<readonly Remains[]> {
  const { lead, plan, traits } = looked;
  if (!plan.ok) return [];
  await hands.data.carryOut(plan.steps);
  await hands.outbox(traits, true);
  for (let round = 0; round < ROUNDS; round += 1) {
    await hands.settle();
    const left = await timelineOf(lead, traits, hands.data);
    if (left.length === 0 && round > 0) break;
    await hands.data.carryOut(left);
  }
  const kept = new Map(
    plan.steps.filter((step) => step.do === 'keep').map((step) => [step.id, step.because]),
  );
  return (await hands.data.showing(traits)).map((one) => ({
    ...remainsOf(one),
    because: kept.get(one.id) ?? remainsOf(one).because,
  }));
}

async function timelineOf(
  lead: Found,
  traits: readonly Trait[],
  data: PersonalData,
): Promise<readonly Step[]> {
  const attached = (await data.attachedTo(lead)).filter(({ object }) => object === 'timelineActivity');
  const showing = (await data.showing(traits)).filter(({ object }) => object === 'timelineActivity');
  const ids = new Set([...attached, ...showing].map(({ id }) => id));
  return [...ids].map((id) => ({
    do: 'destroy',
    object: 'timelineActivity',
    id,
    because: 'dit ce qui vient d’être effacé',
  }));
}

const remainsOf = ({ object, id, fields }: Showing): Remains => ({
  object,
  id,
  fields,
  because: REASONS[object] ?? UNKNOWN,
});

const UNKNOWN = 'objet qui n’est pas du dossier : à vous de voir dans Twenty';
const REASONS: Readonly<Record<string, string>> = {
  lead: 'un autre dossier, peut-être de la même personne : lancez « max forget » pour lui aussi',
  person: 'personne créée par l’équipe : supprimez-la dans Twenty si rien d’autre n’en a besoin',
  company: 'fiche d’une société : à vous de voir',
  importLeads: 'l’import parle aussi d’autres personnes : supprimez-le quand il ne sert plus',
  attribution: 'la distribution parle aussi d’autres personnes : supprimez-la quand elle ne sert plus',
  message: 'courriel synchronisé par Twenty : supprimez-le dans la boîte, ou reliez-la sans ce contact',
  messageParticipant:
    'courriel synchronisé par Twenty : supprimez-le dans la boîte, ou reliez-la sans ce contact',
  calendarEventParticipant: 'agenda synchronisé par Twenty : supprimez l’événement dans l’agenda',
  note: 'note qui nomme la personne sans être liée au dossier : relisez-la',
  task: 'tâche qui nomme la personne sans être liée au dossier : relisez-la',
};
