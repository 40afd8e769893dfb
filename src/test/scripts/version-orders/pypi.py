"""Orders versions as PyPA's packaging (the copy inside pip) does: python3 pypi.py < versions-pypi.txt"""
import sys, itertools
from pip._vendor.packaging.version import Version, InvalidVersion
valid, invalid = [], []
for text in sys.stdin.read().split():
    try: valid.append((Version(text), text))
    except InvalidVersion: invalid.append(text)
valid.sort(key=lambda pair: pair[0])
for _, group in itertools.groupby(valid, key=lambda pair: pair[0]):
    print("\t".join(sorted({text for _, text in group})))
print("none\t" + "\t".join(sorted(set(invalid))))
