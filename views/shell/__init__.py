"""The script that Streamlit runs. It stands apart, because Streamlit takes a folder `pages` beside it for pages of its
own finding."""
