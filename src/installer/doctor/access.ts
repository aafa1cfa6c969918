/** Can we reach Twenty, are we let in, and what may we do there? */
import { z } from 'zod';

import { MaxError, type ErrorKind } from '../../errors';
import { touchMissingObject } from '../../twenty/metadata-model';
import { readWebhooks } from '../../twenty/metadata-webhooks';
import type { Transport } from '../../twenty/transport';
import { attention, ok, panne, type Check, type Patient } from './finding';
import { skewVerdict } from './machine';

/** No record and no object can have it: asking to change it changes nothing. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Versions MAX was run against. */
const TRIED = /^v?2\.21\./;

async function kindOfRefusal(attempt: () => Promise<unknown>): Promise<ErrorKind | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof MaxError) return error.kind;
    throw error;
  }
}

const READ_RECORD = 'query MaxMayRead { people(first: 1) { totalCount } }';
const WRITE_RECORD = `mutation MaxMayWrite { updatePerson(id: "${NOBODY}", data: {}) { id } }`;

/** Each right, tried by asking for something that can do no harm; the guard answers before the work (API.md §3). */
async function missingRights(transport: Transport): Promise<readonly string[]> {
  const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['changer le modèle de données', () => touchMissingObject(transport, NOBODY)],
    ['gérer les webhooks', () => readWebhooks(transport)],
    ['lire les enregistrements', () => transport.rawData(READ_RECORD)],
    ['écrire des enregistrements', () => transport.rawData(WRITE_RECORD)],
  ];
  const missing: string[] = [];
  for (const [right, attempt] of attempts) {
    if ((await kindOfRefusal(attempt)) === 'droit-manquant') missing.push(right);
  }
  return missing;
}

const address: Check = {
  name: 'adresse',
  needs: [],
  async look({ transport, twentyUrl }: Patient) {
    const { status } = await transport.get('/healthz');
    if (status === 200) return ok(`Twenty répond à ${twentyUrl}`);
    return panne(
      `${twentyUrl} répond ${status} à /healthz`,
      'Vérifiez TWENTY_API_URL, puis que le serveur Twenty est démarré et que le proxy le laisse passer.',
    );
  },
};

const key: Check = {
  name: 'clé d’API',
  needs: ['adresse'],
  async look({ transport }: Patient) {
    await transport.rawMetadata('query MaxKey { objects(paging: { first: 1 }) { edges { node { id } } } }');
    return ok('Twenty reconnaît la clé');
  },
};

const rights: Check = {
  name: 'droits de la clé',
  needs: ['clé d’API'],
  async look({ transport }: Patient) {
    const missing = await missingRights(transport);
    if (missing.length === 0) return ok('modèle de données, webhooks, lecture et écriture');
    const readOnly =
      missing.includes('écrire des enregistrements') && !missing.includes('lire les enregistrements');
    return panne(
      `${readOnly ? 'clé en lecture seule, ' : ''}la clé ne permet pas de : ${missing.join(', ')}`,
      'Donnez à la clé un rôle d’administrateur (Paramètres › Rôles › Admin › Affectation), ou créez-en une autre.',
    );
  },
};

const versionPage = z.object({ appVersion: z.string().nullish() });

const version: Check = {
  name: 'version',
  needs: ['adresse'],
  async look({ transport }: Patient) {
    const { body } = await transport.get('/client-config');
    const appVersion = parseVersion(body);
    if (appVersion === null) {
      return attention(
        'Twenty ne dit pas sa version',
        'Lancez « max plan » : il refuse si ce serveur ne lui convient pas. MAX est essayé sur 2.21.',
      );
    }
    if (TRIED.test(appVersion)) return ok(`Twenty ${appVersion}`);
    return attention(
      `Twenty ${appVersion} : MAX n’a pas été essayé sur cette version`,
      'Essayez d’abord sur une copie, et lancez « max plan » après chaque mise à jour de Twenty.',
    );
  },
};

function parseVersion(body: string): string | null {
  try {
    return versionPage.parse(JSON.parse(body)).appVersion ?? null;
  } catch {
    return null;
  }
}

/** Claims are dated by Twenty, appointments and hours of sending by us. */
const clockSkew: Check = {
  name: 'horloge',
  needs: ['adresse'],
  async look({ transport, clock }: Patient) {
    const { dateHeader } = await transport.get('/healthz');
    const theirs = Date.parse(dateHeader ?? '');
    if (Number.isNaN(theirs)) {
      return attention(
        'Twenty ne donne pas son heure',
        'Vérifiez à la main que les deux machines sont à l’heure (NTP).',
      );
    }
    return skewVerdict(new Date(theirs), clock.now(), 'Twenty');
  },
};

export const accessChecks: readonly Check[] = [address, key, rights, version, clockSkew];
