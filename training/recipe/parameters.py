"""The one parameter file, read with profiles laid over the common tables."""

import os
import sys
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python before 3.11
    import tomli as tomllib

FILE = Path(__file__).resolve().parent.parent / "parameters.toml"


def _lay_over(base, top):
    merged = dict(base)
    for key, value in top.items():
        both_tables = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _lay_over(merged[key], value) if both_tables else value
    return merged


def load(profile, file=FILE):
    """The profile's parameters as nested dictionaries."""
    with open(file, "rb") as stream:
        tables = tomllib.load(stream)
    if profile not in tables:
        raise SystemExit(f"no profile {profile!r} in {file}; there are {', '.join(k for k in tables if k != 'common')}")
    own = tables[profile]
    base = load(own["base"]["profile"], file) if "base" in own else tables["common"]
    return _lay_over(base, own)


def add_arguments(parser):
    """The arguments that every step shares."""
    parser.add_argument("--profile", default="toy", help="table of parameters.toml: toy, cpu, gpu or gpu-reverse (default: toy)")
    parser.add_argument("--work", required=True, type=Path, help="folder for this profile's working files")


def prepare_process():
    """Starts this program again with one thread per product and an allocator that keeps its memory; call before torch is imported.

    Without the second, glibc gives every large tensor back to the kernel and a third of a CPU run goes into page faults.
    """
    wanted = {"OMP_NUM_THREADS": "1", "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(1 << 35)}
    if any(name not in os.environ for name in wanted):
        os.execve(sys.executable, [sys.executable, *sys.argv], {**wanted, **os.environ})
