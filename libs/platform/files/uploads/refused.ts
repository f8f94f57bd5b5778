import { refuse, unknown } from '#domain/kernel';

/** There is none of that id that is this person's and not used up. */
export const noUpload = (): never =>
  unknown('upload-unknown', '没有这一上传，或者已经用完（there is no such upload）.');

/** It is being sent from another place, or goes on from another offset. */
export const elsewhere = (): never =>
  refuse(
    'upload-elsewhere',
    '续传位置不符，请先查询已收到多少（ask how much has come, and go on from there）.',
  );

/** What came does not open, or would open no more: it is sent anew. */
export const brokenUpload = (): never =>
  refuse(
    'upload-broken',
    '已收到的内容无法打开（上传期间密钥已更换或者销毁，或者磁盘有误），请重新上传（what came does not open: the key was changed or erased meanwhile, or the disk is at fault; send it anew）.',
  );
