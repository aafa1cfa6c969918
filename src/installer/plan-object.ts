/** One declared object against the workspace: there or not, ours or not, and everything on it. */
import type { ObjectSpec } from '../../objects/spec';
import { isOurs } from './ownership';
import { note, nothing, planField, refuse, step, together, type Outcome } from './plan-field';
import type { Actual, ObjectRow } from './step';

/** Twenty's own label of the title field of a new object; any other was chosen by a person. */
const DEFAULT_NAME_LABEL = 'Name';

/** Names of objects are unique over singulars and plurals together. */
function refuseTakenPlural(wanted: ObjectSpec, objects: readonly ObjectRow[]): Outcome {
  const others = objects.filter((object) => object.nameSingular !== wanted.singular);
  const holder = others.find(
    (object) =>
      [object.nameSingular, object.namePlural].includes(wanted.plural) ||
      object.namePlural === wanted.singular,
  );
  if (!holder) return nothing;
  return refuse(
    wanted.singular,
    `le nom « ${wanted.plural} » est déjà pris par l’objet « ${holder.nameSingular} » (${holder.namePlural})`,
    'Renommez cet objet (Paramètres → Modèle de données → Nom d’API), puis relancez.',
  );
}

function refuseForeign(wanted: ObjectSpec): Outcome {
  return refuse(
    wanted.singular,
    'un objet de ce nom existe et n’est pas celui de MAX',
    'Renommez-le (Paramètres → Modèle de données → Nom d’API) : ses fiches et ses champs restent, et MAX crée le sien ; ' +
      `ou, s’il doit devenir celui de MAX, donnez-lui la description « ${wanted.description} ». Puis relancez.`,
  );
}

function planTitle(wanted: ObjectSpec, found: ObjectRow): Outcome {
  const title = found.fieldsList.find((field) => field.name === 'name');
  if (title?.type !== 'TEXT') {
    const because = title ? `est de type ${title.type}, MAX attend TEXT` : 'manque';
    return refuse(
      `${wanted.singular}.name`,
      because,
      'Renommez cet objet, puis relancez : MAX créera le sien.',
    );
  }
  if (title.label !== DEFAULT_NAME_LABEL || title.label === wanted.nameLabel) return nothing;
  return step({ do: 'labelName', object: wanted.singular, from: title.label, to: wanted.nameLabel });
}

function planFound(
  wanted: ObjectSpec,
  found: ObjectRow,
  actual: Actual,
  desired: readonly ObjectSpec[],
): Outcome {
  if (!isOurs(found, wanted, desired)) return refuseForeign(wanted);
  if (found.namePlural !== wanted.plural) {
    return refuse(
      wanted.singular,
      `son nom d’API au pluriel est « ${found.namePlural} », MAX attend « ${wanted.plural} »`,
      'Rétablissez-le (Paramètres → Modèle de données → Nom d’API), puis relancez.',
    );
  }
  return together([
    planTitle(wanted, found),
    ...wanted.fields.map((field) => planField(field, wanted.singular, found, actual.objects)),
    found.isActive
      ? nothing
      : note(
          `L’objet ${wanted.singular} est désactivé dans Twenty : laissé ainsi. MAX ne peut pas s’en servir.`,
        ),
  ]);
}

/** `model` is the whole of what we declare: other objects' relations put fields on this one. */
export function planObject(wanted: ObjectSpec, actual: Actual, model: readonly ObjectSpec[]): Outcome {
  const found = actual.objects.find((object) => object.nameSingular === wanted.singular);
  if (found) return planFound(wanted, found, actual, model);
  return together([
    refuseTakenPlural(wanted, actual.objects),
    step(
      { do: 'createObject', object: wanted },
      { do: 'labelName', object: wanted.singular, from: DEFAULT_NAME_LABEL, to: wanted.nameLabel },
    ),
    ...wanted.fields.map((field) => planField(field, wanted.singular, null, actual.objects)),
  ]);
}
