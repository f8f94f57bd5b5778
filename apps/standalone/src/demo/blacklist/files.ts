/** One file of the list: its path, who is listed, and the hour at which its acts are told. */
export type File = Readonly<{ path: string; name: string; hour: string; tag: string }>;

export const unit: File = {
  path: '/blacklist-listings/{unitCase}-unit',
  name: '宏达化工',
  hour: '10:00',
  tag: '1',
};
export const principal: File = {
  path: '/blacklist-listings/{personCase}-responsible',
  name: '主要负责人',
  hour: '15:00',
  tag: '2',
};
export const metal: File = {
  path: '/blacklist-listings/{metalCase}-unit',
  name: '金锐五金',
  hour: '10:00',
  tag: '3',
};
