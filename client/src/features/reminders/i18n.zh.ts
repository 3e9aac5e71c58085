export const remindersZh = {
  bell: '通知',
};
