import { type Asks, fields, type MessageOf, refuse, type Role } from '#domain/kernel';
import { again, ofTheBureau, person } from '#domain/procedure';
import { receiverCommand } from './receiver.state.js';

const { checked, oneOf, optional, text, texts } = fields;

/** Who keeps the list of receivers（登记管理员、系统运维员）. */
export const receiverKeepers = ['registrar', 'operator'] as const satisfies readonly Role[];

const longest = 500;

const isAddress = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length > longest || !URL.canParse(value)) return false;
  const { protocol, username, password, hash } = new URL(value);
  const bare = username === '' && password === '' && hash === '';
  return bare && (protocol === 'https:' || protocol === 'http:');
};

/** Where a receiver is called. Whether that address may be called, the worker looks each time. */
export const address = checked<string>({
  about: 'Address that it is posted to（接收地址）',
  example: 'https://credit.example.gov.cn/work-safety/events',
  rule: 'isAddress',
  schema: { type: 'string', format: 'uri', maxLength: longest },
  fits: isAddress,
  otherwise: 'is no https address without password and fragment（须为不含账号密码的 https 地址）',
});

const asks = {
  name: text({ about: 'What it is called（接收系统名称）', max: 100, example: '市公共信用平台' }),
  means: oneOf(['webhook', 'folder'], { about: 'Posted, or laid into a folder（投递方式）' }),
  url: optional(address),
  bodies: optional(
    texts({
      about: 'What dispatches call the body behind it（对应的接收单位）',
      max: 50,
      example: ['江海区自然资源局'],
    }),
  ),
  places: optional(
    texts({
      about: 'Places of publication whose copy it keeps（对应的公开载体）',
      max: 50,
      example: ['信用中国'],
    }),
  ),
  source: text({ about: 'Paper it rests on（依据文件）', max: 200, example: '信用信息共享协议' }),
};

type Asked = Asks<typeof asks>;

const said = ({ name, means, url, bodies = [], places = [], source }: Asked) => ({
  name,
  means,
  ...(url !== undefined && { url }),
  bodies,
  places,
  source,
});

const mustBeWhole = ({ means, url, bodies = [], places = [] }: Asked): void => {
  if ((means === 'webhook') !== (url !== undefined))
    refuse(
      'address-and-means',
      'url：投递到地址的须填接收地址，放入文件夹的不填（what is posted has an address, what is laid into a folder has none）.',
    );
  if (bodies.length + places.length === 0)
    refuse(
      'nothing-to-receive',
      'bodies、places：至少填写一个接收单位或者公开载体，否则没有任何内容会投递到该系统（name a body or a place: else nothing goes there）.',
    );
};

/**
 * Names a system that what leaves the house is handed to（登记接收系统）: what is sent to these
 * bodies, and what is public at these places. Nothing goes there before another person confirms.
 */
export const registerReceiver = receiverCommand('RegisterReceiver', {
  title: 'Register a receiver of what leaves the house（登记接收系统）',
  at: '',
  by: receiverKeepers,
  asks,
  who: (_, act) => ofTheBureau(act),
  repeat: (asked, { registered }) => {
    if (!registered) return false;
    const { organ: _organ, by: _by, ...was } = registered;
    return again(was, said(asked), 'receiver-registered');
  },
  stage: (_, __, asked) => mustBeWhole(asked),
  rule: (asked, _, act, by) => {
    const { name, means, url, bodies, places, source } = said(asked);
    const { organ } = person(act).capacity;
    const where = url === undefined ? {} : { url };
    const data = { name, means, ...where, bodies, places, source, organ, by };
    return [{ type: 'ReceiverRegistered', data }];
  },
});

export type RegisterReceiver = MessageOf<typeof registerReceiver>;
