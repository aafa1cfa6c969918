/**
 * A workspace in memory that answers the installer's own documents, with the quirks that matter to it (API.md §4): default
 * fields and view of a new object, columns hidden, reverse names from labels, records wiped by options without ids.
 */
import { MaxError, type ErrorKind } from '../../../src/errors';
import type { FieldRow, ObjectRow } from '../../../src/twenty/metadata-model';
import type { Transport } from '../../../src/twenty/transport';
import type { MenuRow } from '../../../src/twenty/metadata-menu';
import type { RoleRow } from '../../../src/twenty/metadata-roles';
import type { ViewRow } from '../../../src/twenty/metadata-views';
import type { WebhookRow } from '../../../src/twenty/metadata-webhooks';

type Row = Record<string, unknown>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type View = Mutable<ViewRow> & { viewFields: Mutable<ViewRow['viewFields'][number]>[] };

const INPUTS: Record<string, string[]> = {
  CreateObjectInput:
    'nameSingular! namePlural! labelSingular! labelPlural! description icon isLabelSyncedWithName'.split(' '),
  CreateFieldInput:
    'objectMetadataId! type! name! label! description icon options settings isUnique defaultValue relationCreationPayload isLabelSyncedWithName'.split(
      ' ',
    ),
  UpdateFieldInput: 'name label options isUnique'.split(' '),
  CreateWebhookInput: 'targetUrl! operations! description secret'.split(' '),
  UpdateWebhookInputUpdates: 'targetUrl operations description secret'.split(' '),
  UpdateViewFieldInputUpdates: 'isVisible position size'.split(' '),
  UpdateViewInput: 'name icon position'.split(' '),
  CreateViewInput:
    'id name! icon! type position key objectMetadataId! mainGroupByFieldMetadataId calendarFieldMetadataId calendarLayout kanbanColumnWidth kanbanAggregateOperation kanbanAggregateOperationFieldMetadataId'.split(
      ' ',
    ),
  CreateViewFieldInput: 'id viewId! fieldMetadataId! isVisible position size'.split(' '),
  CreateViewFilterInput: 'id viewId! fieldMetadataId! operand value!'.split(' '),
  CreateViewSortInput: 'id viewId! fieldMetadataId! direction'.split(' '),
  CreateNavigationMenuItemInput:
    'id type! name icon color position folderId viewId targetObjectMetadataId'.split(' '),
  CreateRoleInput:
    'id label! description icon canUpdateAllSettings canAccessAllTools canReadAllObjectRecords canUpdateAllObjectRecords canSoftDeleteAllObjectRecords canDestroyAllObjectRecords canBeAssignedToUsers canBeAssignedToAgents canBeAssignedToApiKeys'.split(
      ' ',
    ),
  UpdateNavigationMenuItemInput: 'name icon color position folderId'.split(' '),
};

const FIELD_TYPES =
  'TEXT DATE_TIME DATE EMAILS PHONES RICH_TEXT CURRENCY LINKS RAW_JSON NUMBER BOOLEAN SELECT MULTI_SELECT FILES RELATION'.split(
    ' ',
  );

const SYSTEM_FIELDS = ['id', 'createdAt', 'createdBy', 'deletedAt', 'position', 'updatedAt', 'updatedBy'];
const SHOWN_BY_TWENTY = ['name', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];

/** `leadsSuivis` from "Leads suivis", as Twenty does it. */
const nameFromLabel = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+(.)/g, (_all, letter: string) => letter.toUpperCase());

export class FakeWorkspace implements Transport {
  objects: Mutable<ObjectRow>[] = [];
  views: View[] = [];
  menu: Mutable<MenuRow>[] = [];
  roles: (Mutable<RoleRow> & Row)[] = [
    {
      id: 'admin',
      label: 'Admin',
      description: 'Admin role',
      canUpdateAllSettings: true,
      workspaceMembers: [{ id: 'anne' }],
    },
  ];
  webhooks: WebhookRow[] = [];
  records: Record<string, Row[]> = {};
  members = [
    { id: 'anne', name: { firstName: 'Anne', lastName: 'Moreau' } },
    { id: 'marie', name: { firstName: 'Marie', lastName: 'Tremblay' } },
  ];
  inputs = structuredClone(INPUTS);
  fieldTypes = [...FIELD_TYPES];
  /** Fields whose records were lost by an update that forgot option ids. */
  wiped: string[] = [];
  mutations: string[] = [];
  dieBefore: number | null = null;
  /** Names of documents the key may not send. */
  denied: string[] = [];
  deniedWith: ErrorKind = 'droit-manquant';
  page = { status: 200, body: '{"appVersion":"v2.21.0"}', dateHeader: 'Sun, 22 Nov 2026 10:00:00 GMT' };
  /** Twenty's cache contradicts itself after this many mutations, until an object and a field are touched. */
  staleAfter: number | null = null;
  stale: 'no' | 'field' | 'object and field' = 'no';
  /** Hears every move of a settings record, as Twenty's webhook would tell it. */
  onMove: () => void = () => undefined;
  download = (): never => {
    throw new Error('this double holds no files');
  };
  upload = this.download;
  readonly usage = { calls: 0, tokens: 0, refused: 0, waitedMs: 0 };
  #last = 0;

  constructor() {
    for (const [singular, plural] of [
      ['workspaceMember', 'workspaceMembers'],
      ['person', 'people'],
    ] as const) {
      this.addObject({ nameSingular: singular, namePlural: plural, isSystem: true });
    }
  }

  /** Another workspace in the same state. */
  copy(): FakeWorkspace {
    const { objects, views, menu, roles, webhooks, records } = this;
    const state = structuredClone({ objects, views, menu, roles, webhooks, records });
    const other = Object.assign(new FakeWorkspace(), state);
    other.#last = this.#last;
    return other;
  }

  object(name: string): Mutable<ObjectRow> {
    const found = this.objects.find((object) => object.nameSingular === name);
    if (!found) throw new Error(`no object ${name}`);
    return found;
  }

  field(path: string): Mutable<FieldRow> {
    const [object = '', name] = path.split('.');
    const found = this.object(object).fieldsList.find((field) => field.name === name);
    if (!found) throw new Error(`no field ${path}`);
    return found;
  }

  addObject(row: Partial<ObjectRow>): Mutable<ObjectRow> {
    const object: Mutable<ObjectRow> = {
      id: this.#id(),
      nameSingular: 'x',
      namePlural: 'xs',
      description: '',
      isActive: true,
      isSystem: false,
      fieldsList: [],
      ...row,
    };
    this.objects.push(object);
    this.views.push({
      id: this.#id(),
      key: 'INDEX',
      name: `All ${(row as { labelPlural?: string }).labelPlural ?? object.namePlural}`,
      objectMetadataId: object.id,
      viewFields: [],
      viewFilters: [],
      viewSorts: [],
      viewGroups: [],
    });
    this.menu.push({ id: this.#id(), type: 'OBJECT', targetObjectMetadataId: object.id });
    this.addField(object, { name: 'name', label: 'Name' });
    for (const name of SYSTEM_FIELDS) this.addField(object, { name, isSystem: true });
    return object;
  }

  addField(object: ObjectRow, row: Partial<FieldRow>): FieldRow {
    const field: FieldRow = { id: this.#id(), name: 'x', label: 'x', type: 'TEXT', isActive: true, ...row };
    object.fieldsList.push(field);
    const view = this.viewOf(object.nameSingular);
    view.viewFields.push({
      id: this.#id(),
      fieldMetadataId: field.id,
      isVisible: SHOWN_BY_TWENTY.includes(field.name),
      position: view.viewFields.length,
      size: 180,
    });
    return field;
  }

  viewOf(object: string): View {
    const { id } = this.object(object);
    const found = this.views.find((view) => view.objectMetadataId === id && view.key === 'INDEX');
    if (!found) throw new Error(`no view of ${object}`);
    return found;
  }

  /** Names of the visible columns, in order. */
  columns(object: string): string[] {
    const names = new Map(this.object(object).fieldsList.map((field) => [field.id, field.name]));
    return this.viewOf(object)
      .viewFields.filter((column) => column.isVisible)
      .sort((a, b) => a.position - b.position)
      .map((column) => names.get(column.fieldMetadataId) ?? '?');
  }

  data(): never {
    throw new Error('typed documents are not used by the installer');
  }

  metadataUpload(): never {
    return this.data();
  }

  metadata(): never {
    return this.data();
  }

  foresee(): Promise<void> {
    return Promise.resolve();
  }

  get(): Promise<{ status: number; body: string; dateHeader: string | null }> {
    return Promise.resolve(this.page);
  }

  rawMetadata(query: string, variables: Row = {}): Promise<unknown> {
    return this.#answer(query, variables);
  }

  rawData(query: string, variables: Row = {}): Promise<unknown> {
    return this.#answer(query, variables);
  }

  async #answer(query: string, variables: Row): Promise<unknown> {
    const [, kind, name = ''] = /(query|mutation) (Max\w+)/.exec(query) ?? [];
    if (kind === 'mutation') {
      if (this.dieBefore === this.mutations.length) throw new MaxError('injoignable', 'connexion perdue');
      this.mutations.push(name);
    }
    await Promise.resolve();
    const answer = this.#execute(name, query, variables);
    if (this.staleAfter === this.mutations.length) {
      this.staleAfter = null;
      this.stale = 'object and field';
    }
    if (this.stale !== 'no' && ['MaxObjects', 'MaxCreateField', 'MaxUpdateColumn'].includes(name))
      throw stale();
    return answer;
  }

  #execute(name: string, query: string, variables: Row): unknown {
    if (this.denied.includes(name)) throw new MaxError(this.deniedWith, 'le rôle de la clé ne le permet pas');
    if (name === 'MaxSettle') return this.#settle(variables['data'] as Row);
    if ('data' in variables) return this.#createRecords(query, variables['data'] as Row[]);
    const answers: Record<string, () => unknown> = {
      MaxInputFields: () => ({ __type: this.#shape(String(variables['name'])) }),
      MaxEnumValues: () => this.#enumValues(String(variables['name'])),
      MaxObjectHeads: () => ({
        objects: {
          edges: this.objects.map((object) => ({
            node: { ...object, labelIdentifierFieldMetadataId: object.fieldsList[0]?.id },
          })),
        },
      }),
      MaxFieldHead: () => ({ field: { description: 'Name' } }),
      MaxTouchObject: () => (this.stale = this.stale === 'no' ? 'no' : 'field'),
      MaxTouchField: () => (this.stale = this.stale === 'object and field' ? this.stale : 'no'),
      MaxKey: () => ({}),
      MaxMayRead: () => ({}),
      MaxMayWrite: notFound,
      MaxUpdateObject: notFound,
      MaxAdministrators: () => ({
        membresEquipe: {
          totalCount: this.records['membresEquipe']?.filter((row) => row['fonction'] === 'ADMINISTRATEUR')
            .length,
        },
      }),
      MaxZones: () => this.#list(query),
      MaxTouch: () => this.#list(query),
      MaxMove: () => this.onMove(),
      MaxObjects: () => ({ objects: { edges: structuredClone(this.objects).map((node) => ({ node })) } }),
      MaxViews: () => ({ getViews: structuredClone(this.views) }),
      MaxObjectViews: () => ({
        getViews: this.views.filter((view) => view.objectMetadataId === variables['id']),
      }),
      MaxWebhooks: () => ({ webhooks: structuredClone(this.webhooks) }),
      MaxMembers: () => ({ workspaceMembers: { edges: this.members.map((node) => ({ node })) } }),
      MaxRoles: () => ({ getRoles: structuredClone(this.roles) }),
      MaxCreateRole: () => this.#createRole(variables['input'] as Row),
      MaxGrantObjects: () => this.#grant(variables['input'] as Row, 'objectPermissions'),
      MaxGrantFields: () => this.#grant(variables['input'] as Row, 'fieldPermissions'),
      MaxGrantTools: () => this.#grant(variables['input'] as Row, 'permissionFlagKeys'),
      MaxDeleteRole: () => (this.roles = this.roles.filter((role) => role.id !== variables['id'])),
      MaxKnown: () => this.#list(query),
      MaxCount: () => this.#list(query),
      MaxCreateObject: () => this.#createObject(inputOf(variables, 'object')),
      MaxCreateField: () => this.#createField(inputOf(variables, 'field')),
      MaxUpdateField: () => this.#updateField(variables['input'] as { id: string; update: Row }),
      MaxUpdateColumn: () => this.#updateColumn(variables['input'] as { id: string; update: Row }),
      MaxUpdateView: () => this.#updateView(variables as { id: string; input: Row }),
      MaxCreateView: () => this.#createView(variables['input'] as Row),
      MaxCreateColumns: () => this.#createColumns(variables['inputs'] as Row[]),
      MaxCreateFilter: () => this.#createPart('CreateViewFilterInput', variables['input'] as Row),
      MaxCreateSort: () => this.#createPart('CreateViewSortInput', variables['input'] as Row),
      MaxUpdateGroups: () => this.#hideGroups(variables['inputs'] as { id: string }[]),
      MaxMenu: () => ({ navigationMenuItems: structuredClone(this.menu) }),
      MaxCreateMenuItem: () => this.#createMenuItem(variables['input'] as Row),
      MaxUpdateMenuItem: () => this.#updateMenuItem(variables['input'] as { id: string; update: Row }),
      MaxDeleteMenuItem: () => (this.menu = this.menu.filter((row) => row.id !== variables['id'])),
      MaxSettled: () => this.#list(query),
      MaxCreateWebhook: () => this.#createWebhook(variables['input'] as Partial<WebhookRow>),
      MaxUpdateWebhook: () => this.#updateWebhook(variables['input'] as { id: string; update: Row }),
      MaxDeleteWebhook: () => {
        this.webhooks = this.webhooks.filter((webhook) => webhook.id !== variables['id']);
      },
      MaxDeleteObject: () => this.#deleteObject((variables['input'] as { id: string }).id),
    };
    const answer = answers[name];
    if (!answer) throw new Error(`the fake workspace does not know ${name}`);
    return answer();
  }

  #shape(name: string): unknown {
    const fields = this.inputs[name];
    if (!fields) return null;
    return {
      inputFields: fields.map((field) => ({
        name: field.replace('!', ''),
        defaultValue: null,
        type: { kind: field.endsWith('!') ? 'NON_NULL' : 'SCALAR' },
      })),
    };
  }

  #refuseUnknown(type: string, input: Row): void {
    const known = this.inputs[type]?.map((field) => field.replace('!', '')) ?? [];
    const unknown = Object.keys(input).filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new MaxError('refus', `${type}: unknown ${unknown.join(', ')}`);
  }

  #createObject(input: Row): unknown {
    this.#refuseUnknown('CreateObjectInput', input);
    if (this.objects.some((object) => object.nameSingular === input['nameSingular'])) {
      throw new MaxError('refus', 'OBJECT_ALREADY_EXISTS');
    }
    const { id, fieldsList } = this.addObject(input);
    return { createOneObject: { id, fieldsList } };
  }

  #createField(input: Row): unknown {
    this.#refuseUnknown('CreateFieldInput', input);
    const object = this.objects.find(({ id }) => id === input['objectMetadataId']);
    if (!object) throw new MaxError('refus', 'no such object');
    if (object.fieldsList.some(({ name }) => name === input['name']))
      throw new MaxError('refus', 'NOT_AVAILABLE');
    const payload = input['relationCreationPayload'] as Row | undefined;
    const options = input['options'] as NonNullable<FieldRow['options']> | undefined;
    const field = this.addField(object, {
      name: String(input['name']),
      label: String(input['label']),
      type: String(input['type']),
      isUnique: input['isUnique'] === true,
      options: options?.map((option) => ({ ...option, id: this.#id() })) ?? null,
      relation: payload ? this.#relate(payload) : null,
    });
    return { createOneField: field };
  }

  #relate(payload: Row): FieldRow['relation'] {
    const target = this.objects.find(({ id }) => id === payload['targetObjectMetadataId']);
    if (!target) throw new MaxError('refus', 'no such target');
    const label = String(payload['targetFieldLabel']);
    const { id, name } = this.addField(target, { name: nameFromLabel(label), label, type: 'RELATION' });
    return {
      type: 'MANY_TO_ONE',
      targetObjectMetadata: { nameSingular: target.nameSingular },
      get targetFieldMetadata() {
        return target.fieldsList.find((field) => field.id === id) ?? { id, name };
      },
    };
  }

  #updateField({ id, update }: { id: string; update: Row }): unknown {
    this.#refuseUnknown('UpdateFieldInput', update);
    const field = this.objects
      .flatMap((object) => object.fieldsList)
      .find((candidate) => candidate.id === id);
    if (!field) throw new MaxError('introuvable', 'no such field');
    const sent = update['options'] as NonNullable<FieldRow['options']> | undefined;
    const forgotten = field.options?.filter((old) => !sent?.some((option) => option.id === old.id)) ?? [];
    if (sent && forgotten.length > 0) this.wiped.push(field.name);
    Object.assign(
      field,
      update,
      sent ? { options: sent.map((o) => ({ ...o, id: o.id ?? this.#id() })) } : {},
    );
    return { updateOneField: field };
  }

  #updateColumn({ id, update }: { id: string; update: Row }): unknown {
    const column = this.views.flatMap((view) => view.viewFields).find((candidate) => candidate.id === id);
    if (!column) throw new MaxError('introuvable', 'no such column');
    this.#refuseUnknown('UpdateViewFieldInputUpdates', update);
    return { updateViewField: Object.assign(column, update) };
  }

  view(id: unknown): View {
    const found = this.views.find((candidate) => candidate.id === id);
    if (!found) throw new MaxError('introuvable', 'no such view');
    return found;
  }

  #updateView({ id, input }: { id: string; input: Row }): unknown {
    this.#refuseUnknown('UpdateViewInput', input);
    return { updateView: Object.assign(this.view(id), input) };
  }

  #createView(input: Row): unknown {
    this.#refuseUnknown('CreateViewInput', input);
    this.#refuseTaken(this.views, input);
    const by = this.objects
      .flatMap(({ fieldsList }) => fieldsList)
      .find(({ id }) => id === input['mainGroupByFieldMetadataId']);
    const values = by ? [...(by.options ?? []).map(({ value }) => value), ''] : [];
    this.views.push({
      ...(input as unknown as View),
      key: null,
      viewFields: [],
      viewFilters: [],
      viewSorts: [],
      viewGroups: values.map((fieldValue) => ({ id: this.#id(), fieldValue, isVisible: true })),
    });
    return {};
  }

  #createColumns(inputs: Row[]): unknown {
    for (const input of inputs) {
      this.#refuseUnknown('CreateViewFieldInput', input);
      const { viewFields } = this.view(input['viewId']);
      if (viewFields.some((column) => column.fieldMetadataId === input['fieldMetadataId']))
        throw new MaxError('refus', 'View field already exists');
      viewFields.push(input as unknown as View['viewFields'][number]);
    }
    return {};
  }

  #createPart(type: string, input: Row): unknown {
    this.#refuseUnknown(type, input);
    const view = this.view(input['viewId']);
    const parts = type === 'CreateViewSortInput' ? view.viewSorts : view.viewFilters;
    this.#refuseTaken(parts, input);
    parts.push(input as unknown as View['viewSorts'][number]);
    return {};
  }

  #hideGroups(inputs: readonly { id: string }[]): unknown {
    const groups = this.views.flatMap((view) => view.viewGroups);
    for (const { id } of inputs)
      Object.assign(groups.find((group) => group.id === id) ?? {}, { isVisible: false });
    return {};
  }

  #createMenuItem(input: Row): unknown {
    this.#refuseUnknown('CreateNavigationMenuItemInput', input);
    this.#refuseTaken(this.menu, input);
    if (input['folderId'] !== undefined && !this.menu.some((row) => row.id === input['folderId']))
      throw new MaxError('refus', 'Parent navigation menu item not found');
    if (input['viewId'] !== undefined) this.view(input['viewId']);
    this.menu.push(input as unknown as MenuRow);
    return {};
  }

  #updateMenuItem({ id, update }: { id: string; update: Row }): unknown {
    this.#refuseUnknown('UpdateNavigationMenuItemInput', update);
    Object.assign(this.menu.find((row) => row.id === id) ?? {}, update);
    return {};
  }

  #enumValues(name: string): unknown {
    const values = name === 'FieldMetadataType' ? this.fieldTypes : ['UPLOAD_FILE', 'PROFILE_INFORMATION'];
    return { __type: { enumValues: values.map((value) => ({ name: value })) } };
  }

  #createRole(input: Row): unknown {
    this.#refuseUnknown('CreateRoleInput', input);
    this.#refuseTaken(this.roles, input);
    if (this.roles.some(({ label }) => label === input['label'])) throw new MaxError('panne', 'label taken');
    this.roles.push({ ...input, workspaceMembers: [] } as unknown as Mutable<RoleRow> & Row);
    return {};
  }

  #grant(input: Row, what: 'objectPermissions' | 'fieldPermissions' | 'permissionFlagKeys'): unknown {
    const role = this.roles.find(({ id }) => id === input['roleId']);
    if (!role) throw new MaxError('introuvable', 'no such role');
    const given = input[what] as Row[];
    if (what === 'permissionFlagKeys')
      role.permissionFlags = given.map((flag) => ({ flag: flag as unknown as string }));
    else Object.assign(role, { [what]: given });
    return {};
  }

  #refuseTaken(rows: readonly { readonly id: string }[], input: Row): void {
    if (rows.some(({ id }) => id === input['id'])) throw new MaxError('panne', 'Migration execution failed.');
  }

  #settle(data: Row): unknown {
    const [row] = this.records['reglagesMax'] ?? [];
    return { updateReglagesMax: row ? [Object.assign(row, data)] : [] };
  }

  #createWebhook(input: Partial<WebhookRow>): unknown {
    this.#refuseUnknown('CreateWebhookInput', input);
    const webhook = { id: this.#id(), secret: 'made-by-twenty', targetUrl: '', operations: [], ...input };
    this.webhooks.push(webhook);
    return { createWebhook: webhook };
  }

  #updateWebhook({ id, update }: { id: string; update: Row }): unknown {
    this.webhooks = this.webhooks.map((webhook) => (webhook.id === id ? { ...webhook, ...update } : webhook));
    return { updateWebhook: this.webhooks.find((webhook) => webhook.id === id) };
  }

  #deleteObject(id: string): unknown {
    this.objects = this.objects.filter((object) => object.id !== id);
    const gone = new Set(this.views.filter((view) => view.objectMetadataId === id).map((view) => view.id));
    this.views = this.views.filter((view) => !gone.has(view.id));
    this.menu = this.menu.filter((row) => row.targetObjectMetadataId !== id && !gone.has(row.viewId ?? ''));
    return { deleteOneObject: { id } };
  }

  #list(query: string): unknown {
    const plural = /\{\s+(\w+)\(/.exec(query)?.[1] ?? '';
    const rows = this.records[plural] ?? [];
    return { [plural]: { totalCount: rows.length, edges: rows.map((node) => ({ node })) } };
  }

  #createRecords(query: string, data: Row[]): unknown {
    const [, many = ''] = /\{ create(\w+)\(/.exec(query) ?? [];
    const plural = many.charAt(0).toLowerCase() + many.slice(1);
    const rows = (this.records[plural] ??= []);
    if (data.some((row) => rows.some((old) => old['id'] === row['id'])))
      throw new MaxError('doublon', 'duplicate');
    rows.push(...data);
    return { [`create${many}`]: data };
  }

  #id(): string {
    this.#last += 1;
    return `id-${this.#last}`;
  }
}

const stale = (): MaxError =>
  new MaxError('panne', 'Twenty a eu une erreur interne', {
    details: { sentence: 'Could not find flat entity in maps' },
  });

const notFound = (): never => {
  throw new MaxError('introuvable', 'nobody has this id');
};

const inputOf = (variables: Row, name: string): Row =>
  (variables['input'] as Record<string, Row>)[name] ?? {};
