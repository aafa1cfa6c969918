/**
 * The drop zone. Twenty 2.21 tells a panel the name and the size of a chosen file, and never its bytes; nor does it pass on a
 * drop. So the zone is a small page of its own in a sandboxed frame: it takes the file, sends it to Twenty with the person's
 * token as Twenty's interface does (createFileUpload, PUT, completeFileUpload), and makes the record under the id the panel
 * gave it. The panel sees the record appear: the frame has no other way to speak to it, and needs none.
 */
import { THEMES, type Theme } from './theme';

export type DropZoneSettings = {
  readonly url: string;
  readonly token: string;
  readonly fieldId: string;
  readonly importId: string;
  readonly parcours: string;
  readonly theme: Theme;
};

/** docs/classeurs.md: what is larger is refused by MAX anyway. */
const MAX_BYTES = 40 * 1024 * 1024;

/** Safe inside a script: a name in the settings cannot end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export function dropZonePage(settings: DropZoneSettings): string {
  const { ground, line, ink, soft, accent, bad } = THEMES[settings.theme];
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
body{margin:0;font:13px Inter,system-ui,sans-serif;color:${ink};background:transparent}
label{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:6px;height:148px;box-sizing:border-box;
border:1px dashed ${line};border-radius:8px;background:${ground};cursor:pointer;text-align:center;padding:12px}
label.over,label:focus-within{border-color:${accent};outline:none}
input{position:absolute;opacity:0;width:1px;height:1px}
strong{font-weight:600}small{color:${soft};font-size:12px}.fault{color:${bad}}
progress{width:70%;height:6px;accent-color:${accent}}
</style><label id="zone"><input type="file" id="file" accept=".xlsx,.xlsm,.csv,.txt,.tsv">
<strong id="heading">Déposez un fichier ici</strong><small id="note">ou cliquez pour le choisir · .xlsx ou .csv, 40 Mo au plus</small></label>
<script>(${SCRIPT})(${inScript({ ...settings, maximum: MAX_BYTES })});</script></html>`;
}

/** Runs in the frame, as it stands here: no import, nothing of the panel's. */
const SCRIPT = `function (settings) {
  var zone = document.getElementById('zone'), input = document.getElementById('file');
  var heading = document.getElementById('heading'), note = document.getElementById('note'), busy = false;
  function say(head, text, isFault) {
    heading.textContent = head; note.textContent = text; note.className = isFault ? 'fault' : '';
  }
  function ask(door, query, variables) {
    return fetch(settings.url + '/' + door, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + settings.token },
      body: JSON.stringify({ query: query, variables: variables })
    }).then(function (answer) { return answer.json(); }).then(function (body) {
      if (body.errors && body.errors.length) throw faultOf(body.errors[0]);
      return body.data;
    });
  }
  function faultOf(error) {
    var code = (error.extensions || {}).code;
    if (code === 'UNAUTHENTICATED') return 'Votre session est terminée : rechargez la page de Twenty, puis recommencez.';
    if (code === 'FORBIDDEN' || /permission/i.test(error.message))
      return 'Votre rôle ne permet pas d’importer : demandez à votre directeur ou à un administrateur.';
    return 'Twenty a refusé : « ' + error.message + ' ».';
  }
  function send(file) {
    if (busy) return;
    if (file.size === 0) return say('Ce fichier est vide', 'Choisissez-en un autre.', true);
    if (file.size > settings.maximum) return say('Ce fichier est trop gros', '40 Mo au plus : coupez-le en plusieurs fichiers.', true);
    busy = true; input.disabled = true;
    say(file.name, 'Envoi du fichier…', false);
    var id;
    ask('metadata', 'mutation MaxPanneauOuvrirFichier($name: String!, $size: Float!, $field: String) {' +
      ' createFileUpload(filename: $name, size: $size, fileFolder: FilesField, fieldMetadataId: $field) { fileId uploadUrl } }',
      { name: file.name, size: file.size, field: settings.fieldId })
      .then(function (data) {
        id = data.createFileUpload.fileId;
        return fetch(data.createFileUpload.uploadUrl, {
          method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: file
        });
      })
      .then(function (answer) {
        if (!answer.ok) throw 'Le fichier n’est pas arrivé en entier : réessayez.';
        return ask('metadata', 'mutation MaxPanneauFinirFichier($id: String!) { completeFileUpload(fileId: $id) { id } }', { id: id });
      })
      .then(function () {
        return ask('graphql', 'mutation MaxPanneauImporter($data: ImportLeadsCreateInput!) { createImportLeads(data: $data) { id } }',
          { data: { id: settings.importId, name: 'Import de ' + file.name, statut: 'DEPOSE', parcours: settings.parcours,
            fichier: [{ fileId: id, label: file.name }] } });
      })
      .then(function () { say(file.name, 'Fichier reçu : MAX le lit…', false); })
      .catch(function (fault) {
        busy = false; input.disabled = false; input.value = '';
        say('Le fichier n’a pas été envoyé', typeof fault === 'string' ? fault :
          'Twenty ne répond pas : vérifiez votre connexion, puis réessayez.', true);
      });
  }
  input.addEventListener('change', function () { if (input.files[0]) send(input.files[0]); });
  ['dragenter', 'dragover'].forEach(function (name) {
    document.addEventListener(name, function (event) { event.preventDefault(); zone.className = 'over'; });
  });
  document.addEventListener('dragleave', function () { zone.className = ''; });
  document.addEventListener('drop', function (event) {
    event.preventDefault(); zone.className = '';
    var files = event.dataTransfer ? event.dataTransfer.files : [];
    if (files.length > 1) return say('Un seul fichier à la fois', 'Déposez-les l’un après l’autre.', true);
    if (files[0]) send(files[0]);
  });
}`;
