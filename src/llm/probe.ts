/** For `max doctor`: one real question to the language model, on an example of ours; nobody's words leave. */
import { askModel, type LlmFault, type LlmSettings } from './client';

export type LlmReport = {
  readonly model: string;
  readonly fault: { readonly says: string; readonly remedy: string } | null;
};

const EXAMPLE = 'Bonjour, je veux changer de travail avant l’été, mon budget est de 800 €.';

const FAULTS: Readonly<Record<LlmFault, { readonly says: string; readonly remedy: string }>> = {
  injoignable: {
    says: 'injoignable',
    remedy: 'Vérifiez MAX_LLM_URL (jusqu’à /v1), et que cette machine joint ce serveur.',
  },
  'trop-lent': {
    says: 'ne répond pas à temps',
    remedy:
      'Prenez un modèle plus rapide (MAX_LLM_MODEL) ou une machine qui le porte ; en attendant, MAX lit sans lui.',
  },
  refuse: {
    says: 'refuse la question',
    remedy: 'Vérifiez MAX_LLM_KEY, le nom exact dans MAX_LLM_MODEL, et le crédit du compte.',
  },
  'reponse-invalide': {
    says: 'répond autre chose que ce qui est demandé',
    remedy: 'Prenez dans MAX_LLM_MODEL un modèle qui sait « response_format: json_schema ».',
  },
};

export async function probeLlm(settings: LlmSettings): Promise<LlmReport> {
  const asked = await askModel(settings, EXAMPLE);
  return { model: settings.model, fault: asked.ok ? null : FAULTS[asked.fault] };
}
