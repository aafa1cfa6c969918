/** The whole desired workspace as one list, in an order in which every relation finds its target. */
import { attribution } from './attribution.object';
import { client } from './client.object';
import { importLeads } from './importLeads.object';
import { lead } from './lead.object';
import { membreEquipe } from './membreEquipe.object';
import { messageMax } from './messageMax.object';
import { modeleMessage } from './modeleMessage.object';
import { notificationMax } from './notificationMax.object';
import { procedure } from './procedure.object';
import { recommandation } from './recommandation.object';
import { reglageMax } from './reglageMax.object';
import { rendezVous } from './rendezVous.object';
import type { ObjectSpec } from './spec';
import { tentativeContact } from './tentativeContact.object';

export const model: readonly ObjectSpec[] = [
  attribution,
  lead,
  rendezVous,
  tentativeContact,
  messageMax,
  modeleMessage,
  importLeads,
  client,
  procedure,
  recommandation,
  membreEquipe,
  notificationMax,
  reglageMax,
];
