#!/usr/bin/env bash
# The suite of file stores on a real server that speaks S3: OpenStack Swift with its s3api, from Debian:
#   apt-get install --no-install-recommends swift-proxy swift-account swift-container swift-object memcached
# Its servers run on the loopback, in a folder that is gone afterwards; what a machine of one's own is for, as root
# (Swift reads its hash from /etc/swift/swift.conf, which is made where there is none).
set -euo pipefail
cd "$(dirname "$0")/../../.."
home=$(mktemp -d)
running=()
trap 'kill "${running[@]}" 2>/dev/null; wait; rm -rf "$home"' EXIT
mkdir -p "$home/etc" "$home/disks/d1"
[ -e /etc/swift/swift.conf ] || {
  mkdir -p /etc/swift
  printf '[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = one\ndefault = yes\n' >/etc/swift/swift.conf
}
cp /etc/swift/swift.conf "$home/etc/"
port=6100
for kind in account container object; do
  port=$((port + 1))
  (
    cd "$home/etc"
    swift-ring-builder "$kind.builder" create 4 1 0
    swift-ring-builder "$kind.builder" add "r1z1-127.0.0.1:$port/d1" 1
    swift-ring-builder "$kind.builder" rebalance
  ) >/dev/null
  cat >"$home/etc/$kind.conf" <<END
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $port
devices = $home/disks
mount_check = false
user = $(id -un)
workers = 0
swift_dir = $home/etc
disable_fallocate = true
[pipeline:main]
pipeline = $kind-server
[app:$kind-server]
use = egg:swift#$kind
END
  "swift-$kind-server" "$home/etc/$kind.conf" &
  running+=($!)
done
cat >"$home/etc/proxy.conf" <<END
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = 6180
workers = 0
user = $(id -un)
swift_dir = $home/etc
[pipeline:main]
pipeline = catch_errors cache listing_formats bulk s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:6189
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
END
memcached -u nobody -l 127.0.0.1 -p 6189 -m 32 &
running+=($!)
swift-proxy-server "$home/etc/proxy.conf" &
running+=($!)
for tries in $(seq 60); do
  curl -s -o /dev/null --max-time 5 http://127.0.0.1:6180/ && break
  [ "$tries" = 60 ] && { echo 'Swift did not answer within a minute' >&2; exit 1; }
  sleep 1
done

export S3_ENDPOINT=http://127.0.0.1:6180 S3_BUCKET=evidence S3_ACCESS_KEY=test:tester S3_SECRET_KEY=testing
node --input-type=module -e "
  import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
  const credentials = { accessKeyId: process.env.S3_ACCESS_KEY, secretAccessKey: process.env.S3_SECRET_KEY };
  const client = new S3Client({ region: 'us-east-1', endpoint: process.env.S3_ENDPOINT, forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: process.env.S3_BUCKET }));
"
timeout 300 npx jest --config test/jest.config.json --testPathPatterns contracts/files/file-store
