"""The page: a thin door over `rung.service`. It shows views and calls one use case per thing a person does.

    from rung.web.server import serve      # import late: it brings Starlette and uvicorn
    serve(home, port=None, open_browser=True)

Every page works as plain HTML; htmx and three small islands (editor, map, live updates) make it quick. The server
answers this machine only, to whoever holds the session token (`rung.web.security`).
"""
