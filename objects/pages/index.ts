/** The pages of records: what the summary shows, and the tabs MAX adds to the ones Twenty makes with an object. */
import { model } from '../index';
import { leadPage } from './lead';
import { SYSTEM_FIELDS, type PageSpec } from './spec';

/** Read by machines only. */
const TECHNICAL: Readonly<Record<string, readonly string[]>> = {
  messageMax: ['cle', 'idFournisseur', 'texteMax'],
  notificationMax: ['cle'],
  attribution: ['repartition'],
  importLeads: ['repartition'],
  modeleMessage: ['cle'],
  reglageMax: ['cle', 'installation'],
};

const plainPage = (object: string): PageSpec => ({
  object,
  sections: [],
  hidden: [...SYSTEM_FIELDS, ...(TECHNICAL[object] ?? [])],
  tabs: [],
});

export const pages: readonly PageSpec[] = model.map(({ singular }) =>
  singular === 'lead' ? leadPage : plainPage(singular),
);
