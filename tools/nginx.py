"""An nginx with the configuration that is shipped in `deploy/nginx`, in front of processes of our own."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.ports import free_ports
from tools.process import ROOT, START_SECONDS

SHIPPED = ROOT / "deploy" / "nginx"
MAIN = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {inside}
}}
"""
OTHER_THINGS = """
    include {folder}/upstream.conf;
    server {{
        listen 443 ssl http2;
        ssl_certificate /etc/ssl/second-ring/fullchain.pem;
        ssl_certificate_key /etc/ssl/second-ring/privkey.pem;
        include {folder}/sub-path.conf;
    }}
"""


def program() -> str | None:
    """Where nginx is; Debian keeps it off the PATH of users."""
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")


@contextlib.contextmanager
def nginx(ports: Sequence[int], folder: Path, sub_path: bool = False) -> Iterator[str]:
    """The address of the application, over TLS, at the root or below /ring/; `ports` are those of two processes."""
    plain, tls = free_ports(2)
    _certificate(folder)
    for file in SHIPPED.glob("*.conf"):
        _here(file.read_text(), folder / file.name, folder, plain, tls, ports)
    inside = OTHER_THINGS.format(folder=folder) if sub_path else f"include {folder}/second-ring.conf;"
    user = "user root;" if os.geteuid() == 0 else ""
    _here(MAIN.format(folder=folder, inside=inside, user=user), folder / "nginx.conf", folder, plain, tls, ports)
    running = subprocess.Popen([program(), "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "error.log"])
    try:
        _wait(running, tls, folder)
        yield f"https://127.0.0.1:{tls}{'/ring/' if sub_path else '/'}"
    finally:
        running.terminate()
        running.wait()


def _here(text: str, file: Path, folder: Path, plain: int, tls: int, ports: Sequence[int]) -> None:
    """Write a configuration for this folder and these ports."""
    changes = {"/etc/nginx/second-ring": str(folder), "/etc/ssl/second-ring": str(folder), "listen 80;":
               f"listen 127.0.0.1:{plain};", "listen 443 ": f"listen 127.0.0.1:{tls} ",
               "127.0.0.1:8501": f"127.0.0.1:{ports[0]}", "127.0.0.1:8502": f"127.0.0.1:{ports[1]}"}
    for old, new in changes.items():
        text = text.replace(old, new)
    file.write_text(text)


def _certificate(folder: Path) -> None:
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                    "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
                   check=True, capture_output=True)


def _wait(running: subprocess.Popen, port: int, folder: Path) -> None:
    for _ in range(START_SECONDS * 10):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(0.1)
            raise RuntimeError(f"nginx has ended: {(folder / 'error.log').read_text()}")
    raise RuntimeError("nginx does not answer")
