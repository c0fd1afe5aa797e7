// Speaks the part of ClickHouse's HTTP interface that a ledger needs, in front of the engine in this process.
// node server.js ENGINE_FOLDER DATA_FOLDER USER PASSWORD
// Prints the port once it listens. Each line on its input is a JSON text: the name of a file of statements to run. Each is
// answered by a line: empty, or what was wrong.
'use strict';
const http = require('http');
const fs = require('fs');
const path = require('path');
const readline = require('readline');

const [engineFolder, dataFolder, user, password] = process.argv.slice(2);
const { Session } = require(path.join(engineFolder, 'node_modules', 'chdb'));
const session = new Session(dataFolder);

// Statements end at a semicolon at the end of a line.
const statements = text => text.split(/;\s*(?:\n|$)/).map(s => s.replace(/^\s*--.*$/gm, '').trim()).filter(s => s);
function runFile(file) {
    for (const statement of statements(fs.readFileSync(file, 'utf8')))
        session.query(statement);
}

function answer(query) {
    const format = /\sFORMAT\s+(\w+)\s*$/.exec(query);
    if (!format) {
        session.query(query);
        return Buffer.alloc(0);
    }
    // The engine's binding hands text over as UTF-8: a binary answer goes through a file.
    const file = path.join(dataFolder, `answer${process.hrtime.bigint()}`);
    session.query(`${query.slice(0, format.index)} INTO OUTFILE '${file}' FORMAT ${format[1]}`);
    const bytes = fs.readFileSync(file);
    fs.unlinkSync(file);
    return bytes;
}

// Headers arrive as bytes.
const header = (request, name) => Buffer.from(request.headers[name] || '', 'latin1').toString('utf8');

http.createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
        if (header(request, 'x-clickhouse-user') !== user || header(request, 'x-clickhouse-key') !== password) {
            response.writeHead(403);
            return response.end('Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)');
        }
        const readOnly = new URL(request.url, 'http://localhost').searchParams.get('readonly') === '1';
        const query = Buffer.concat(chunks).toString('utf8');
        try {
            if (readOnly && !/^\s*(SELECT|WITH)\s/i.test(query))
                throw new Error('Code: 164. DB::Exception: Cannot execute query in readonly mode. (READONLY)');
            const bytes = answer(query);
            response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
            response.end(bytes);
        } catch (error) {
            response.writeHead(500);
            response.end(String(error.message));
        }
    });
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });

readline.createInterface({ input: process.stdin })
    .on('line', line => {
        let wrong = '';
        try {
            runFile(JSON.parse(line));
        } catch (error) {
            wrong = String(error.message).replace(/\s+/g, ' ');
        }
        console.log(wrong);
    })
    .on('close', () => process.exit(0)); // gone with whoever started it
