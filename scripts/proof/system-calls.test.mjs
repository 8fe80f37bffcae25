import { expect, test } from 'vitest';
import { carriedBytes, readTrace } from './system-calls.mjs';

const TRACE = [
  '71 connect(9, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0',
  '71 sendmsg(9, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 3',
  '72 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
  '72 sendto(5, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(3478)}, 28) = 1',
  '72 sendmmsg(5, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53)}}}], 1, 0) = 1',
  '73 +++ exited with 0 +++',
].join('\n');

test('every call that names an internet address is told, whichever call it is', () => {
  const { calls, families, internet } = readTrace(TRACE);
  expect(calls).toBe(5);
  expect(families).toEqual({ AF_UNIX: 1, AF_INET: 2, AF_INET6: 1 });
  expect(internet).toHaveLength(3);
});

test('what an interface sent and received counts', () => {
  const text = [
    'Inter-|   Receive                                                |  Transmit',
    ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier',
    '    lo:     120       2    0    0    0     0          0         0       30       1    0    0    0     0       0',
  ].join('\n');
  expect(carriedBytes(text)).toEqual({ lo: 150 });
});
