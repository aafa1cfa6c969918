/** The switches of the simulated faults. */
import { FAULT_NAMES, SWITCH_NAMES } from '../faults';
import type { Fault, FaultName, Faults } from '../faults';
import { html, nothing } from '../../pages/html';
import type { Html } from '../../pages/html';
import { notice } from './layout';
import type { Said } from './records';

const FAULT_TEXTS: Readonly<Record<FaultName, string>> = {
  dropWebhooks: 'Webhooks perdus',
  duplicateWebhooks: 'Webhooks livrés deux fois',
  delayWebhooks: 'Webhooks en retard',
  reorderWebhooks: 'Webhooks dans le désordre',
  serverErrors: 'Erreurs 500 de l’API',
  slowAnswers: 'Réponses lentes',
  lostAnswers: 'Réponses perdues après l’écriture',
  refusedCalls: 'Appels refusés (limite atteinte)',
};

const SWITCH_TEXTS: Readonly<Record<(typeof SWITCH_NAMES)[number], string>> = {
  unreachable: 'API injoignable (connexions coupées)',
  staleWebhookList: 'Liste de webhooks en retard de dix secondes',
  safeMode: 'Mode sûr : adresses privées refusées sans un mot',
};

export function faultsPage(faults: Faults, said: Said): Html {
  return html`<div class="top">
      <h2>Pannes simulées</h2>
      <span class="muted">Pour voir ce que le service en fait.</span>
    </div>
    ${said === null ? nothing : notice(said.text, said.isBad)}
    <form class="card" method="post" action="/pannes">
      <table>
        <thead>
          <tr>
            <th>Panne</th>
            <th>Sur les prochains appels</th>
            <th>Puis, au hasard (%)</th>
          </tr>
        </thead>
        <tbody>
          ${FAULT_NAMES.map((name) => faultRow(name, faults[name]))}
        </tbody>
      </table>
      <div class="pad grid">
        ${delay('delayMs', 'Retard des webhooks (ms)', faults.delayMs)}
        ${delay('slowMs', 'Lenteur des réponses (ms)', faults.slowMs)} ${switches(faults)}
      </div>
      <div class="actions">
        <button class="primary">Appliquer</button>
        <button name="remise" value="oui">Tout remettre en ordre</button>
      </div>
    </form>`;
}

const faultRow = (name: FaultName, fault: Fault): Html =>
  html`<tr>
    <td class="name">${FAULT_TEXTS[name]}</td>
    <td>
      <input
        type="number"
        min="0"
        name="${name}.next"
        value="${fault.next}"
        aria-label="${FAULT_TEXTS[name]} : prochains appels"
      />
    </td>
    <td>
      <input
        type="number"
        min="0"
        max="100"
        name="${name}.probability"
        value="${Math.round(fault.probability * 100)}"
        aria-label="${FAULT_TEXTS[name]} : pour cent"
      />
    </td>
  </tr>`;

const delay = (name: string, label: string, ms: number): Html =>
  html`<label
    ><span>${label}</span>
    <input type="number" min="0" name="${name}" value="${ms}" />
  </label>`;

const switches = (faults: Faults): Html =>
  html`<fieldset class="wide">
    <legend>Interrupteurs</legend>
    ${SWITCH_NAMES.map(
      (name) =>
        html`<label class="line"
          ><input type="checkbox" name="${name}" value="oui" ${faults[name] ? html`checked` : ''} />
          ${SWITCH_TEXTS[name]}</label
        >`,
    )}
  </fieldset>`;
