/** The few shapes all panels are made of. */
import type { ComponentChildren, JSX } from 'preact';
import type { Notice as NoticeText } from './faults';
import { useColorScheme } from './host';
import type { Block, Line } from './markdown';
import { STYLE } from './style';

/** French spacing: no line begins with what closes, nor ends with what opens. */
export const typo = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');

type Children = { readonly children?: ComponentChildren };

/** Twenty gives a panel no height of its own: the footer sticks to the bottom of what scrolls. */
export const Panel = ({
  children,
  footer,
}: Children & { readonly footer?: ComponentChildren }): JSX.Element => (
  <div className="max-panel" lang="fr" style={{ colorScheme: useColorScheme() }}>
    <style>{STYLE}</style>
    <div className="max-body">{children}</div>
    {footer ? <div className="max-footer">{footer}</div> : null}
  </div>
);

type ButtonProps = Children & {
  readonly onClick: () => void;
  readonly kind?: 'primary' | 'danger' | '';
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly label?: string;
};

export const Button = ({
  children,
  onClick,
  kind = '',
  disabled,
  small,
  label,
}: ButtonProps): JSX.Element => (
  <button
    type="button"
    className={`max-button ${kind}${small ? ' small' : ''}`}
    disabled={disabled === true}
    onClick={onClick}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </button>
);

type Tone = 'alert' | 'warning' | 'success' | '';

export const Notice = ({
  notice,
  tone = '',
  children,
}: Children & { readonly notice: NoticeText; readonly tone?: Tone }): JSX.Element => (
  <div className={`max-notice ${tone}`} role={tone === 'alert' ? 'alert' : 'status'}>
    <strong>{typo(notice.title)}</strong>
    <p>{typo(notice.text)}</p>
    {children ? <div className="max-row">{children}</div> : null}
  </div>
);

export const Empty = ({ notice, children }: Children & { readonly notice: NoticeText }): JSX.Element => (
  <div className="max-empty" role="status">
    <h2>{typo(notice.title)}</h2>
    <p>{typo(notice.text)}</p>
    {children}
  </div>
);

/** `percent` null: something is under way, and nobody knows how long. */
export const ProgressBar = ({
  percent,
  label,
}: {
  readonly percent: number | null;
  readonly label: string;
}): JSX.Element => (
  <div
    className={`max-progress${percent === null ? ' indeterminate' : ''}`}
    role="progressbar"
    aria-label={label}
    {...(percent === null ? {} : { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
  >
    <div style={percent === null ? {} : { width: `${percent}%` }} />
  </div>
);

export const Section = ({ title, children }: Children & { readonly title: string }): JSX.Element => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

const Spans = ({ spans }: { readonly spans: Line }): JSX.Element => (
  <>
    {spans.map(({ text, bold }, index) =>
      bold ? <strong key={index}>{typo(text)}</strong> : <span key={index}>{typo(text)}</span>,
    )}
  </>
);

const Table = ({ headings, rows }: Extract<Block, { kind: 'table' }>): JSX.Element => (
  <div className="max-table-frame">
    <table className="max-table">
      <thead>
        <tr>
          {headings.map((spans, index) => (
            <th key={index}>
              <Spans spans={spans} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((spans, column) => (
              <td key={column}>
                <Spans spans={spans} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What MAX wrote into a record, as it wrote it. */
export const RichText = ({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element => (
  <div className="max-text">
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </div>
);

const BlockView = ({ block }: { readonly block: Block }): JSX.Element => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((spans, index) => (
            <li key={index}>
              <Spans spans={spans} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table {...block} />;
  }
};
