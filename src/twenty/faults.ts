/** What Twenty answers when it says no, as our own small set of errors (API.md §3; HTTP 200 for nearly all of them). */
import { MaxError } from '../errors';
import type { ErrorKind } from '../errors';
import { limitNamedBy } from './bucket';
import { withoutPersonalData } from './redact';

export type Door = 'data' | 'metadata';

/** One entry of `errors` in a GraphQL answer, as far as we look into it. */
export type GraphQLFault = {
  readonly message?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
};

type Read = {
  readonly sentence: string;
  readonly code: string;
  readonly subCode: string;
  readonly door: Door;
};
type Judgement = { readonly kind: ErrorKind; readonly message: (read: Read) => string };
type Rule = Judgement & { readonly when: (read: Read) => boolean };

/** graphql-js's words for what a schema does not have. */
const UNKNOWN_TO_SCHEMA =
  /^(Cannot query field|Unknown (type|argument|field)|Field ".*" is not defined by type)/;

/** First match wins; the last one takes everything. */
const RULES: readonly Rule[] = [
  {
    when: ({ subCode, sentence }) => subCode === 'LIMIT_REACHED' || sentence.startsWith('Limit reached'),
    kind: 'limite',
    message: () =>
      'Twenty refuse les appels : la limite par minute de l’espace de travail est atteinte. Attendez une minute, ou relevez API_RATE_LIMITING_LONG_LIMIT côté Twenty et TWENTY_RATE_LIMIT ici.',
  },
  {
    when: ({ sentence }) => sentence.includes('API Key is revoked'),
    kind: 'cle-refusee',
    message: () =>
      'La clé d’API a été révoquée dans Twenty. Créez-en une autre (Paramètres › API et webhooks) et mettez-la dans TWENTY_API_KEY.',
  },
  {
    when: ({ code, sentence }) =>
      code === 'UNAUTHENTICATED' || /^(Token invalid|Missing authentication)/.test(sentence),
    kind: 'cle-refusee',
    message: () =>
      'Twenty ne reconnaît pas la clé d’API. Copiez à nouveau la clé (Paramètres › API et webhooks) dans TWENTY_API_KEY, et vérifiez que TWENTY_API_URL est bien celle de cet espace.',
  },
  {
    when: ({ subCode, sentence }) =>
      subCode === 'PERMISSION_DENIED' ||
      sentence.includes('does not have permission') ||
      sentence === 'Forbidden resource',
    kind: 'droit-manquant',
    message: () =>
      'Le rôle de la clé d’API ne permet pas cette opération. Donnez à la clé un rôle d’administrateur (Paramètres › Rôles), puis relancez max doctor.',
  },
  {
    when: ({ code }) => code === 'FORBIDDEN',
    kind: 'droit-manquant',
    message: ({ sentence }) =>
      `Twenty interdit cette opération à une clé d’API (« ${sentence} »). Vérifiez le rôle de la clé avec max doctor.`,
  },
  {
    when: ({ sentence }) => sentence.startsWith('A duplicate entry was detected'),
    kind: 'doublon',
    message: () =>
      'Twenty a déjà un enregistrement avec cette valeur unique, peut-être dans la corbeille. Ouvrez l’enregistrement existant, ou changez la valeur.',
  },
  {
    when: ({ code }) => code === 'NOT_FOUND',
    kind: 'introuvable',
    message: () => 'Cet enregistrement n’existe plus dans Twenty. Rechargez la liste et recommencez.',
  },
  {
    when: ({ door, sentence }) =>
      door === 'data' && (UNKNOWN_TO_SCHEMA.test(sentence) || sentence.includes(`doesn't have any "`)),
    kind: 'modele-incomplet',
    message: ({ sentence }) =>
      `Le modèle de MAX n’est pas complet dans Twenty (« ${sentence} »). Lancez max install.`,
  },
  {
    when: ({ door, sentence }) => door === 'metadata' && UNKNOWN_TO_SCHEMA.test(sentence),
    kind: 'refus',
    message: ({ sentence }) =>
      `Ce serveur Twenty ne connaît pas une opération dont MAX a besoin (« ${sentence} »). Vérifiez sa version avec max doctor.`,
  },
  {
    when: ({ code, sentence }) => code === 'INTERNAL_SERVER_ERROR' && sentence !== 'Data validation error.',
    kind: 'panne',
    message: ({ sentence }) =>
      `Twenty a eu une erreur interne (« ${sentence} »). Réessayez ; si cela dure, regardez les journaux du serveur Twenty.`,
  },
  {
    when: () => true,
    kind: 'refus',
    message: ({ sentence }) =>
      `Twenty refuse la demande : « ${sentence} ». Corrigez la valeur, puis recommencez.`,
  },
];

/**
 * The one error of an answer that has some, `cause` being Twenty's own words. A refusal by the rate limit only counts when
 * nothing else went wrong: with several root fields some may be refused and others fail for good. `details` carries `code`,
 * `subCode`, `conflictingRecordId`, the named `limit`, and `validation` (the metadata API's list of what is wrong).
 */
export function faultOf(errors: readonly GraphQLFault[], door: Door): MaxError {
  const faults = errors.map((error) => judge(error, door));
  return (
    faults.find((fault) => fault.kind !== 'limite') ?? faults[0] ?? unreadable('la liste d’erreurs est vide')
  );
}

/** An answer that is no GraphQL: a proxy's page, another program at that address, half a body. */
export const unreadable = (what: string, cause?: unknown): MaxError =>
  new MaxError(
    'reponse-illisible',
    `La réponse reçue n’est pas celle d’un Twenty (${what}). Vérifiez TWENTY_API_URL : elle désigne la racine du serveur, sans /graphql.`,
    { cause },
  );

function judge(error: GraphQLFault, door: Door): MaxError {
  const extensions = error.extensions ?? {};
  const raw = textOf(error.message);
  const validation = validationOf(extensions['errors']);
  const sentence = validation[0]?.message ?? (door === 'data' ? withoutPersonalData(raw) : raw);
  const read = { sentence, code: textOf(extensions['code']), subCode: textOf(extensions['subCode']), door };
  const rule = RULES.find((candidate) => candidate.when(read));
  const limit = limitNamedBy(raw);
  return new MaxError(rule?.kind ?? 'refus', rule?.message(read) ?? sentence, {
    details: {
      code: read.code,
      subCode: read.subCode,
      sentence,
      ...(typeof extensions['conflictingRecordId'] === 'string'
        ? { conflictingRecordId: extensions['conflictingRecordId'] }
        : {}),
      ...(limit === null ? {} : { limit }),
      ...(validation.length === 0 ? {} : { validation }),
    },
  });
}

export type ValidationFault = { readonly on: string; readonly code: string; readonly message: string };

/**
 * `{ fieldMetadata: [{ errors: [{ code, message }] }] }` of METADATA_VALIDATION_FAILED, as one list. What is wrong with the
 * object stands first: the faults of its fields are mere consequences (API.md §4).
 */
function validationOf(errors: unknown): readonly ValidationFault[] {
  const { objectMetadata, ...rest } = recordOf(errors);
  return Object.entries({ objectMetadata, ...rest }).flatMap(([on, entries]) =>
    listOf(entries).flatMap((entry) =>
      listOf(recordOf(entry)['errors']).map((fault) => ({
        on,
        code: textOf(recordOf(fault)['code']),
        message: textOf(recordOf(fault)['message']),
      })),
    ),
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
