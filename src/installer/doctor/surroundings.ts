/** What stands around: Twenty's limit, our queue, the ways out. */
import { MaxError } from '../../errors';
import { attention, ok, panne, type Check, type Patient } from './finding';

/**
 * Twenty says its limit only when it refuses, and measuring it would spend everybody's calls: the configured value is
 * said, and whether these checks were refused any call.
 */
const rateLimit: Check = {
  name: 'débit',
  needs: ['clé d’API'],
  look({ transport, rateLimit: configured }: Patient) {
    const { refused } = transport.usage;
    const says = `MAX se règle sur ${configured} appels par minute (TWENTY_RATE_LIMIT)`;
    if (refused === 0) return Promise.resolve(ok(says));
    return Promise.resolve(
      attention(
        `${says}, et Twenty en a refusé ${refused} pendant ce contrôle`,
        'Mettez dans TWENTY_RATE_LIMIT la valeur d’API_RATE_LIMITING_LONG_LIMIT de Twenty (100 par défaut), ou relevez celle-ci ; ' +
          'la limite est partagée par toutes les clés de l’espace de travail.',
      ),
    );
  },
};

const queue: Check = {
  name: 'file d’attente',
  needs: [],
  async look({ queue: reach }: Patient) {
    try {
      return ok(await reach());
    } catch (error) {
      const why = error instanceof MaxError ? error.message : 'la file ne répond pas';
      return panne(
        why,
        'Vérifiez QUEUE_URL, et que ce qu’elle désigne est démarré et accessible en écriture.',
      );
    }
  },
};

const channels: Check = {
  name: 'canaux',
  needs: [],
  async look({ channels: report }: Patient) {
    const all = report();
    const asked = await Promise.all(
      all.map(async ({ name, probe }) => ({ name, fault: (await probe?.()) ?? null })),
    );
    const faults = asked.flatMap(({ name, fault }) => (fault ? [{ name, ...fault }] : []));
    if (faults.length > 0) {
      return panne(
        faults.map(({ name, says }) => `${name} : ${says}`).join(' ; '),
        [...new Set(faults.map(({ remedy }) => remedy))].join(' '),
      );
    }
    const ready = all.filter((channel) => channel.configured).map((channel) => channel.name);
    const missing = all.filter((channel) => !channel.configured).map((channel) => channel.name);
    if (missing.length === 0) return ok(ready.join(', '));
    return attention(
      `${ready.length === 0 ? 'aucun canal' : ready.join(', ')} ; sans réglage, donc écrits dans la boîte d’envoi sur disque : ${missing.join(', ')}`,
      'Donnez les identifiants de ces canaux dans la configuration pour que les messages partent vraiment.',
    );
  },
};

/** Readings go on without it, by the local rules: nothing is lost, so nothing is broken. */
const llm: Check = {
  name: 'modèle de langue',
  needs: [],
  async look({ llm: ask }: Patient) {
    const report = await ask();
    if (report === null) return ok('aucun : MAX lit par ses propres règles');
    const { model, fault } = report;
    return fault === null ? ok(`${model} répond`) : attention(`${model} : ${fault.says}`, fault.remedy);
  },
};

const many = (count: number): string => `${count} demande${count > 1 ? 's' : ''}`;

/** Counts only: what people wrote is nobody's business here. */
const form: Check = {
  name: 'formulaire',
  needs: [],
  async look({ kept: ask }: Patient) {
    const kept = await ask();
    if (kept === null) return ok('à voir quand le service tourne');
    const { waiting, refused } = kept;
    if (refused > 0) {
      return attention(
        `${many(refused)} du formulaire que Twenty refuse, gardée${refused > 1 ? 's' : ''} et essayée${refused > 1 ? 's' : ''} à chaque balayage`,
        'Lancez « max plan » : un champ manque peut-être. Le journal de MAX dit pourquoi, à chaque essai.',
      );
    }
    if (waiting === 0) return ok('aucune demande en attente');
    return attention(
      `${many(waiting)} en attente de Twenty`,
      'Rien à faire : elles partent dès que Twenty répond.',
    );
  },
};

export const surroundingChecks = { rateLimit, queue, channels, llm, form } as const;
