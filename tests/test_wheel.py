"""The wheel, in an empty environment far from the checkout, serves the same pages."""

import os
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from pathlib import Path

import pytest

from tests import servers
from tests.conftest import OpenPortal
from waymark.paths import CHECKOUT

PAGES = ["/en/", "/de/learn/medicines-and-your-genes", "/ar/words/gene", "/fr/accessibility"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel.

    Its dependencies are the ones of this environment, on the path without its installations: no
    network is needed, and the checkout cannot be found from there.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("waymark-*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, cwd=folder)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_the_wheel_serves_the_same_pages(
    installed: Path, open_portal: OpenPortal, tmp_path: Path
) -> None:
    place = subprocess.run(
        [installed, "-c", "import waymark.paths; print(waymark.paths.ROOT)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert str(CHECKOUT) not in place
    portal = open_portal(demo=True)
    with servers.portal(tmp_path, python=installed) as address:
        for page in PAGES:
            with urllib.request.urlopen(f"{address}{page}") as answer:
                served = answer.read()
            assert served == portal.get(page, headers={"accept-encoding": "identity"}).content


def test_the_wheel_has_a_command(installed: Path, tmp_path: Path) -> None:
    command = installed.parent / "waymark"
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run(
        [command, "check"], cwd=tmp_path, capture_output=True, text=True, check=False,
        env=environment,
    )  # fmt: skip
    assert done.stdout.startswith("Nothing to remark.\n")
    assert done.returncode == 0
