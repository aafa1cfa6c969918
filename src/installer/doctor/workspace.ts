/** Is what MAX needs in the workspace, and does it make sense? */
import { z } from 'zod';

import { missingOperations, webhookUrl } from '../../../webhooks/subscriptions';
import { isZone } from '../../kernel/time';
import { readAnswer } from '../../twenty/metadata-answer';
import { readWebhooks } from '../../twenty/metadata-webhooks';
import { totals } from '../render';
import { attention, ok, panne, type Check, type Patient } from './finding';

const dataModel: Check = {
  name: 'modèle de données',
  needs: ['droits de la clé'],
  async look({ prepared }: Patient) {
    const { plan } = await prepared();
    if (plan.plan === 'refused') {
      const first = plan.refusals[0];
      return panne(
        `incomplet, et l’installation est refusée : ${first?.target ?? ''} ${first?.because ?? ''}`,
        'Lancez « max plan » : il dit chaque refus et comment en sortir.',
      );
    }
    if (plan.steps.length > 0) {
      const { create, change } = totals(plan.steps);
      return panne(`incomplet : ${create} à créer, ${change} à changer`, 'Lancez « max install ».');
    }
    if (plan.notes.length === 0) return ok('complet');
    return attention(
      `complet ; ${plan.notes.join(' ')}`,
      'Réactivez dans Twenty ce dont MAX doit se servir ; pour un rôle, faites ce que dit la remarque.',
    );
  },
};

const administrators: Check = {
  name: 'équipe',
  needs: ['clé d’API'],
  async look({ transport }: Patient) {
    const query = `query MaxAdministrators {
      membresEquipe(filter: { fonction: { eq: "ADMINISTRATEUR" } }, first: 1) { totalCount }
    }`;
    const schema = z.object({ membresEquipe: z.object({ totalCount: z.number() }) });
    const { totalCount } = readAnswer(schema, await transport.rawData(query), 'équipe').membresEquipe;
    if (totalCount > 0) return ok(`${totalCount} ${totalCount > 1 ? 'administrateurs' : 'administrateur'}`);
    return panne(
      'aucun administrateur : personne ne serait prévenu d’un nouveau lead',
      'Dans « Membres de l’équipe », donnez le rôle Administrateur à une personne au moins.',
    );
  },
};

const webhook: Check = {
  name: 'webhook',
  needs: ['droits de la clé'],
  async look({ transport, serviceUrl }: Patient) {
    const targetUrl = webhookUrl(serviceUrl);
    const held = (await readWebhooks(transport)).filter((row) => row.targetUrl === targetUrl);
    const first = held[0];
    if (!first) return panne(`aucun webhook vers ${targetUrl}`, 'Lancez « max install ».');
    const missing = missingOperations(first.operations);
    if (missing.length > 0) {
      return panne(`il manque au webhook : ${missing.join(', ')}`, 'Lancez « max install ».');
    }
    if (held.length === 1) return ok(targetUrl);
    return attention(
      `${held.length} webhooks vers ${targetUrl}`,
      'Supprimez les doubles dans Paramètres › API et webhooks.',
    );
  },
};

const zones: Check = {
  name: 'fuseaux horaires',
  needs: ['clé d’API'],
  async look({ transport }: Patient) {
    const query = 'query MaxZones { reglagesMax(first: 50) { edges { node { id cle fuseauHoraire } } } }';
    const row = z.object({ cle: z.string().nullish(), fuseauHoraire: z.string().nullish() });
    const schema = z.object({ reglagesMax: z.object({ edges: z.array(z.object({ node: row })) }) });
    const answer = readAnswer(schema, await transport.rawData(query), 'réglages');
    const reglages = answer.reglagesMax.edges.map(({ node }) => node);
    if (reglages.length === 0) return panne('aucun réglage', 'Lancez « max install ».');
    const wrong = reglages.filter(({ fuseauHoraire }) => !isZone(fuseauHoraire ?? ''));
    if (wrong.length === 0) {
      return ok([...new Set(reglages.map(({ fuseauHoraire }) => fuseauHoraire))].join(', '));
    }
    const said = wrong.map(
      ({ cle, fuseauHoraire }) => `« ${fuseauHoraire ?? ''} » dans ${cle ?? 'un réglage'}`,
    );
    return panne(
      `fuseau inconnu : ${said.join(', ')}`,
      'Dans « Réglages de MAX », écrivez un nom IANA, par exemple Europe/Paris ou America/Toronto.',
    );
  },
};

export const workspaceChecks = { dataModel, administrators, webhook, zones } as const;
