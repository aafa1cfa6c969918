/** One step in French, on one line. */
import type { FieldSpec } from '../../objects/spec';
import { renderPiece } from './render-furniture';
import type { Step } from './step';

export type Sign = '+' | '~';
export type Line = { readonly sign: Sign; readonly target: string; readonly text: string };

const KINDS: Readonly<Record<Exclude<FieldSpec['kind'], 'RELATION'>, string>> = {
  TEXT: 'texte',
  DATE_TIME: 'date et heure',
  DATE: 'date',
  EMAILS: 'courriels',
  PHONES: 'téléphones',
  RICH_TEXT: 'texte riche',
  CURRENCY: 'montant',
  LINKS: 'liens',
  RAW_JSON: 'JSON',
  NUMBER: 'nombre',
  BOOLEAN: 'oui ou non',
  FILES: 'fichiers',
  SELECT: 'choix',
  MULTI_SELECT: 'choix multiple',
};

const quote = (text: string): string => `« ${text} »`;

function describeField(field: FieldSpec): string {
  switch (field.kind) {
    case 'RELATION':
      return `relation vers ${field.to} ${quote(field.label)}, retour ${field.reverse.name}`;
    case 'SELECT':
    case 'MULTI_SELECT':
      return `${KINDS[field.kind]} ${quote(field.label)} (${field.options.length} options)`;
    case 'NUMBER':
    case 'BOOLEAN':
    case 'FILES':
      return `${KINDS[field.kind]} ${quote(field.label)}`;
    default:
      return `${KINDS[field.kind]} ${quote(field.label)}${field.unique ? ', sans double' : ''}`;
  }
}

/** Records by their titles; members of the team by their number, people's names have no place in a log. */
function describeRecords(step: Extract<Step, { do: 'createRecords' }>): string {
  const count = step.records.length;
  if (step.object.singular === 'membreEquipe') return `${count} ${count > 1 ? 'membres' : 'membre'}`;
  const titles = step.records.map((record) => quote(record.name)).join(', ');
  return `${count} ${count > 1 ? 'enregistrements' : 'enregistrement'} : ${titles}`;
}

function describeWebhookChange(step: Extract<Step, { do: 'updateWebhook' }>): string {
  const parts = [
    ...(step.added.length > 0 ? [`évènements : + ${step.added.join(', ')}`] : []),
    ...(step.secret === undefined ? [] : ['secret : remplacé par celui de la configuration']),
  ];
  return `${step.targetUrl}, ${parts.join(' ; ')}`;
}

export function renderStep(step: Step): Line {
  switch (step.do) {
    case 'createObject':
      return { sign: '+', target: step.object.singular, text: `objet ${quote(step.object.labelPlural)}` };
    case 'labelName':
      return change(`${step.object}.name`, 'libellé', quote(step.from), quote(step.to));
    case 'createField':
      return { sign: '+', target: `${step.object}.${step.field.name}`, text: describeField(step.field) };
    case 'addOptions':
      return {
        sign: '~',
        target: `${step.object}.${step.field}`,
        text: `options : + ${step.added.map((option) => quote(option.label)).join(', ')}`,
      };
    case 'makeUnique':
      return change(`${step.object}.${step.field}`, 'sans double', 'non', 'oui');
    case 'renameReverse':
      return change(`${step.object}.${step.field}`, 'nom de retour', step.from, step.to);
    case 'settle':
      return { sign: '~', target: 'installation', text: `${step.added} aménagements confiés à l’équipe` };
    case 'createRecords':
      return { sign: '+', target: step.object.singular, text: describeRecords(step) };
    case 'createWebhook':
      return { sign: '+', target: 'webhook', text: `${step.targetUrl} (${step.operations.join(', ')})` };
    case 'updateWebhook':
      return { sign: '~', target: 'webhook', text: describeWebhookChange(step) };
    default:
      return renderPiece([step]);
  }
}

const change = (target: string, what: string, before: string, after: string): Line => ({
  sign: '~',
  target,
  text: `${what} : ${before} → ${after}`,
});
