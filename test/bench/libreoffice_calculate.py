"""Times calculateAll() of a workbook in a headless LibreOffice and prints JSON: {"milliseconds": [...], "ranks": [...]}.

Run by LibreOffice's or the system's Python with the uno module: libreoffice_calculate.py FILE UNITS RUNS PORT
"""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(port):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def main():
    path, units, runs, port = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    context = connect(port)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        document.calculateAll()
        times.append((time.perf_counter() - start) * 1000)
    sheet = document.Sheets.getByName("R")
    ranks = [row[0] for row in sheet.getCellRangeByPosition(3, 3, 3, units + 2).getDataArray()]
    document.close(True)
    print(json.dumps({"milliseconds": times, "ranks": ranks}))
    try:
        desktop.terminate()
    except Exception:
        pass


main()
