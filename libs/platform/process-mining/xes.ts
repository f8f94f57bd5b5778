import type { MinedEvent, MinedMatter } from './matters.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML has no sign for is left out. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const quoted = (text: string): string =>
  `"${text.replaceAll(unwritable, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign]!)}"`;

const text = (key: string, value: string | undefined): string =>
  value === undefined ? '' : `<string key="${key}" value=${quoted(value)}/>`;

const date = (key: string, value: string): string => `<date key="${key}" value=${quoted(value)}/>`;

const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
].map(
  ([name, prefix]) =>
    `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
);

const noMoment = '1970-01-01T00:00:00.000Z';

const head = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">',
  ...extensions,
  `<global scope="trace">${text('concept:name', '')}</global>`,
  `<global scope="event">${text('concept:name', '')}${text('lifecycle:transition', 'complete')}${date('time:timestamp', noMoment)}</global>`,
  '<classifier name="Activity" keys="concept:name"/>',
  '',
].join('\n');

const eventText = ({ type, validAt, recordedAt, person, organ, id }: MinedEvent): string =>
  [
    '<event>',
    text('concept:name', type),
    text('lifecycle:transition', 'complete'),
    date('time:timestamp', validAt),
    date('recordedAt', recordedAt),
    text('org:resource', person),
    text('org:group', organ),
    text('id', id),
    '</event>',
  ].join('');

/** Matters as IEEE 1849 XES, a trace each（流程日志）, piece by piece. */
export async function* xesOf(matters: AsyncIterable<MinedMatter>): AsyncGenerator<string> {
  yield head;
  for await (const { id, events } of matters)
    yield `<trace>${text('concept:name', id)}${events.map(eventText).join('')}</trace>\n`;
  yield '</log>\n';
}
