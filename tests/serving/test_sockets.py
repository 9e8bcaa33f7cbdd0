"""Who may hold a socket, and what may come through it."""

from __future__ import annotations

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from views.server.sockets import of_the_whole_page


def open_socket(server, origin: str | None, path: str = "/_stcore/stream"):
    return connect(f"ws://127.0.0.1:{server.port}{path}", origin=origin, subprotocols=["streamlit"], max_size=None)


@pytest.mark.parametrize("origin", ["http://localhost:3000", "http://localhost", "https://example.org", "null", None,
                                    "http://127.0.0.1:1", "http://127.0.0.1"])
def test_a_page_from_elsewhere_gets_no_socket(server, origin):
    with pytest.raises(InvalidStatus) as refused, open_socket(server, origin):
        pass
    assert refused.value.response.status_code == 403


def test_a_page_of_ours_gets_a_socket(server):
    with open_socket(server, server.url) as socket:
        socket.send(BackMsg(rerun_script={"query_string": ""}).SerializeToString())
        assert socket.recv(timeout=20)


def test_there_is_no_other_socket(server):
    with pytest.raises(InvalidStatus), open_socket(server, server.url, "/elsewhere"):
        pass


def test_text_closes_the_socket_and_leaves_no_traceback(mortal):
    with open_socket(mortal, mortal.url) as socket:
        socket.send("hello")
        with pytest.raises(ConnectionClosed) as closed:
            while True:
                socket.recv(timeout=20)
    assert closed.value.rcvd.code == 1003
    assert not any(fault in mortal.log for fault in ("Traceback", "KeyError", "TypeError"))


def test_rubbish_closes_the_socket_and_leaves_no_traceback(mortal):
    with open_socket(mortal, mortal.url) as socket:
        socket.send(b"\xff\xfe no message at all")
        with pytest.raises(ConnectionClosed) as closed:
            while True:
                socket.recv(timeout=20)
    assert closed.value.rcvd.code == 1002
    assert "Traceback" not in mortal.log


def test_what_is_done_in_a_piece_that_a_new_server_has_not_drawn_draws_the_page():
    """Streamlit would drop it without a word."""
    asked = BackMsg()
    asked.rerun_script.fragment_id, asked.rerun_script.query_string = "piece", "attempt=1"
    whole = BackMsg.FromString(of_the_whole_page(asked.SerializeToString()))
    assert (whole.rerun_script.fragment_id, whole.rerun_script.query_string) == ("", "attempt=1")
    assert of_the_whole_page(b"no message") == b"no message"
