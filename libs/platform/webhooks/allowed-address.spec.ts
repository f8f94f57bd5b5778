import { areNetworks, networksOf, NotAllowed, pinned } from './allowed-address.js';

const nowhere = networksOf('');
const at = (...addresses: readonly string[]) =>
  Promise.resolve(addresses.map((address) => ({ address })));

const go = (text: string, found: readonly string[], inside = nowhere) =>
  pinned(text, inside, () => at(...found));
const refused = (text: string, found: readonly string[], inside = nowhere) =>
  expect(go(text, found, inside)).rejects.toThrow(NotAllowed);

describe('The address of a receiver', () => {
  it('is looked up once, and pinned', async () => {
    await expect(go('https://credit.example.gov.cn/in', ['8.8.8.8'])).resolves.toMatchObject({
      address: '8.8.8.8',
      family: 4,
    });
    await expect(go('https://credit.example.gov.cn/in', ['2400:3200::1'])).resolves.toMatchObject({
      family: 6,
    });
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('is none inside the house: %s', async (address) => {
    await refused('https://credit.example.gov.cn/', [address]);
    await refused('https://credit.example.gov.cn/', ['8.8.8.8', address]);
    const literal = address.includes(':') ? `[${address}]` : address;
    await refused(`https://${literal}/`, []);
  });

  it('is not hidden in another way to write it', async () => {
    await refused('https://2130706433/', []);
    await refused('https://0x7f.1/', []);
    await refused('https://0177.0.0.1/', []);
  });

  it('may stand inside where its network was named, and there alone', async () => {
    const inside = networksOf('10.1.0.0/16, ::1');
    await expect(go('https://desk.local/', ['10.1.2.3'], inside)).resolves.toMatchObject({
      address: '10.1.2.3',
    });
    await refused('https://desk.local/', ['10.2.0.1'], inside);
    await expect(go('https://[::1]/', [], inside)).resolves.toMatchObject({ address: '::1' });
  });

  it('is called in the clear on this machine alone', async () => {
    const inside = networksOf('127.0.0.0/8,10.0.0.0/8');
    await expect(go('http://127.0.0.1:8080/', [], inside)).resolves.toMatchObject({ family: 4 });
    await refused('http://127.0.0.1:8080/', []);
    await refused('http://10.0.0.1/', [], inside);
    await refused('http://credit.example.gov.cn/', ['8.8.8.8']);
  });

  it('is of no other kind, and bears no password', async () => {
    await refused('ftp://credit.example.gov.cn/', ['8.8.8.8']);
    await refused('file:///etc/passwd', ['8.8.8.8']);
    await refused('https://a:b@credit.example.gov.cn/', ['8.8.8.8']);
    await refused('https://credit.example.gov.cn/', []);
  });

  it('has its networks named rightly', () => {
    expect(['', '10.0.0.0/8', '127.0.0.1,fd00::/8'].map(areNetworks)).toEqual([true, true, true]);
    expect(['local', '10.0.0.0/33', '10.0.0.0/x'].map(areNetworks)).toEqual([false, false, false]);
  });
});
