import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { signIn } from "./session.mjs";

const create = `mutation Create($input: CreateCustomerInput!) {
  createCustomer(input: $input) {
    customer { id version name code }
    errors {
      __typename
      ... on Error { message }
      ... on ValidationError { code field }
      ... on DuplicateError { code }
    }
  }
}`;

const remove = `mutation Delete($input: DeleteCustomerInput!) {
  deleteCustomer(input: $input) { errors { __typename ... on Error { message } } }
}`;

let session;
before(async () => {
  session = await signIn();
});

test("what a user got wrong is a typed error in the payload, not an error of the request", async () => {
  const { createCustomer } = await session.data(create, { input: { name: "   ", kind: "COMPANY" } });

  assert.equal(createCustomer.customer, null);
  assert.equal(createCustomer.errors[0].__typename, "ValidationError");
  assert.equal(createCustomer.errors[0].field, "name");
  assert.ok(createCustomer.errors[0].code.length > 0);
  assert.ok(createCustomer.errors[0].message.length > 0);
});

test("a customer is created once; the same code again is a duplicate", async () => {
  const code = `T-${randomUUID().slice(0, 8)}`;
  const input = { name: "第三方 👩🏽‍🔬 <script>", kind: "COMPANY", code };

  const first = await session.data(create, { input });
  assert.equal(first.createCustomer.errors, null);
  assert.equal(first.createCustomer.customer.name, input.name);
  const second = await session.data(create, { input });
  assert.equal(second.createCustomer.customer, null);
  assert.equal(second.createCustomer.errors[0].__typename, "DuplicateError");

  const { id, version } = first.createCustomer.customer;
  const removed = await session.data(remove, { input: { id, version, reason: "third-party journey" } });
  assert.equal(removed.deleteCustomer.errors, null);
});

test("an input of the wrong shape is refused before anything runs", async () => {
  const { status, body } = await session.send(create, { input: { name: 1, kind: "NO_SUCH_KIND" } });

  assert.equal(status, 400);
  assert.equal(body.data, undefined);
  assert.ok(body.errors.length > 0);
});
