#!/bin/sh
# Reads lines of `SIGNAL:process-group` words, each line the whole list of what runs now. When the
# writer is gone without having emptied the list (kill -9, out of memory), ends what it left behind.
list=''
while read -r line; do list=$line; done
for entry in $list; do kill -s "${entry%%:*}" -- "-${entry##*:}" 2>/dev/null; done
