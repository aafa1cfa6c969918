/** The only speaker of a language model: an OpenAI-compatible `chat/completions`, one question, one checked answer. */
import { z } from 'zod';
import { BUDGET, INTENSITE, TYPE_COACHING, type ValueOf } from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';
import { answerSchema, PROMPT } from './prompt';

export type LlmSettings = {
  /** Origin and path up to `/v1`, without a slash at the end. */
  readonly url: string;
  readonly model: string;
  /** Absent for a local server that asks for none. */
  readonly key?: string;
  /** How long a reading may take before the local one is used. */
  readonly timeoutMs?: number;
};

const oneOf = <Options extends readonly Option[]>(options: Options) =>
  z.enum(options.map(({ value }) => value) as [ValueOf<Options>, ...ValueOf<Options>[]]).nullable();

/** No qualification: that is ours to derive, a model is not asked. */
const answer = z.strictObject({
  typeCoaching: oneOf(TYPE_COACHING),
  niveauMotivation: oneOf(INTENSITE),
  budgetEstime: oneOf(BUDGET),
  urgenceRessentie: oneOf(INTENSITE),
  douleurPrincipale: z.string().max(500).nullable(),
});
export type LlmAnswer = z.infer<typeof answer>;

/** Why there is no answer: the endpoint failed, was too slow, or said something that is not one. Never its words. */
export type LlmFault = 'injoignable' | 'trop-lent' | 'refuse' | 'reponse-invalide';
export type Asked =
  { readonly ok: true; readonly answer: LlmAnswer } | { readonly ok: false; readonly fault: LlmFault };

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const TIMEOUT_MS = 8_000;

/** Never throws: a fault is a value, and the local reading stands. `texte` is data, wrapped as such. */
export async function askModel(settings: LlmSettings, texte: string): Promise<Asked> {
  const signal = AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(`${settings.url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
      },
      body: JSON.stringify(requestBody(settings.model, texte)),
      signal,
      redirect: 'error',
    });
    if (!response.ok) return { ok: false, fault: 'refuse' };
    return parseAnswer(await response.text());
  } catch {
    return { ok: false, fault: signal.aborted ? 'trop-lent' : 'injoignable' };
  }
}

const requestBody = (model: string, texte: string) => ({
  model,
  temperature: 0,
  messages: [
    { role: 'system', content: PROMPT },
    { role: 'user', content: JSON.stringify({ texte }) },
  ],
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'lecture', strict: true, schema: answerSchema },
  },
});

function parseAnswer(body: string): Asked {
  const outer = completion.safeParse(json(body));
  const inner = answer.safeParse(json(outer.data?.choices[0]?.message.content ?? ''));
  return inner.success ? { ok: true, answer: inner.data } : { ok: false, fault: 'reponse-invalide' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
