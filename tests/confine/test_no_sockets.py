"""A whole build opens no connection and no file of anybody else's: the kernel's own account of it (U7)."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE

pytestmark = pytest.mark.full
TRACE = ["strace", "-f", "-qq", "-s", "300", "-e", "trace=socket,connect,open,openat,execve"]
OF_OTHERS = re.compile(
    r'"(/etc/(passwd|shadow|hostname|hosts|resolv\.conf|ssl)|/proc/\d+/|[^"]*/\.(ssh|netrc|config|gnupg|bash\w*)\b)'
)


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> str:
    """All that a build of the sample asks of the kernel in these matters."""
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode:
        pytest.skip("strace is not installed here, or may not watch")
    work: Path = tmp_path_factory.mktemp("traced")
    shutil.copytree(ROOT / "templates", work / "templates")
    shutil.copytree(SAMPLE, work / "inputs" / "m")
    command = [*TRACE, "-o", "log", sys.executable, "-m", "reportkit", "build", "m"]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return (work / "log").read_text("utf-8", "replace")


def test_a_build_opens_no_socket_to_any_network(traced):
    assert "execve(" in traced
    assert not re.findall(r".*AF_INET.*", traced)


def test_a_build_opens_nothing_of_other_people_and_other_programs(traced):
    opened = [line for line in traced.splitlines() if "open" in line and " = -1 " not in line]
    assert len(opened) > 100
    assert [line for line in opened if OF_OTHERS.search(line)] == []


def test_a_build_starts_python_and_nothing_else(traced):
    started = {Path(name).name for name in re.findall(r'execve\("([^"]+)".* = 0', traced)}
    assert all(name.startswith("python") for name in started), started
