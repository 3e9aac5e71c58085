using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Feedbacks;

/// <summary>What a customer told us, as it arrived.</summary>
/// <param name="CustomerId">The customer who said it; when left out the caller becomes the assignee, so that somebody sees it.</param>
/// <param name="ContactId">The person who said it; must be one of the customer's.</param>
/// <param name="Source">How it reached us.</param>
/// <param name="Category">What it is about, when that is plain already.</param>
/// <param name="Title">What it says in short, up to 200 characters. Required.</param>
/// <param name="Text">What the customer said, word for word, up to 8,000 characters. Required.</param>
/// <param name="Score">0 to 10, when the customer rated us.</param>
/// <param name="ReceivedAt">When it arrived; now when left out. An answer is due a day later.</param>
[Writes<Feedback>]
public sealed record CreateFeedbackInput(
    [property: ID<Customer>] Guid? CustomerId,
    [property: ID<Contact>] Guid? ContactId,
    FeedbackSource Source,
    FeedbackCategory? Category,
    string Title,
    string Text,
    int? Score,
    DateTimeOffset? ReceivedAt);

[MutationType]
public static class FeedbackMutations
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    /// <summary>Takes feedback in.</summary>
    [Authorize(Permissions.CreateFeedback)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Feedback> CreateFeedbackAsync(
        CreateFeedbackInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        if (input.CustomerId is { } customerId)
        {
            db.Require(viewer, Permissions.CreateFeedback, (await db.Customers.GetAsync(customerId, "CUSTOMER", ct)).OwnerId, customerId);
        }

        await db.Contacts.Where(c => c.CustomerId == input.CustomerId).RequireAsync(input.ContactId, "CONTACT", ct);
        var receivedAt = Check.Past(input.ReceivedAt, time.GetUtcNow(), "FEEDBACK", nameof(Feedback.ReceivedAt));
        var feedback = new Feedback
        {
            CustomerId = input.CustomerId,
            ContactId = input.ContactId,
            Source = input.Source,
            Category = input.Category,
            Title = input.Title,
            Text = input.Text,
            Score = input.Score,
            ReceivedAt = receivedAt,
            DueAt = receivedAt + AnswerWithin,

            // Without a customer only its assignee and those who see everything can see it.
            AssigneeId = input.CustomerId is null ? viewer.UserId : null,
        };
        db.Feedbacks.Add(feedback);
        db.Tell(feedback);
        await db.SaveChangesAsync(ct);
        return feedback;
    }

    /// <summary>Sorts feedback: what it is about, how urgent it is, who takes it.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="priority">How much it presses; stays when left out.</param>
    /// <param name="assigneeId">Who takes it: an active colleague, who is notified; stays when left out.</param>
    [Authorize(Permissions.UpdateFeedback), Writes<Feedback>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Feedback> TriageFeedbackAsync(
        [ID<Feedback>] Guid id,
        int version,
        FeedbackCategory category,
        Priority? priority,
        [ID<User>] Guid? assigneeId,
        CrmDbContext db,
        Viewer viewer,
        CancellationToken ct)
    {
        await db.Users.Where(u => u.Active).RequireAsync(assigneeId, "USER", ct);
        return await ChangeAsync(id, version, feedback => feedback.Triage(category, priority, assigneeId), db, viewer, ct);
    }

    /// <summary>Says what is being done about it.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="actionNote">What is being done, up to 4,000 characters. Required.</param>
    [Authorize(Permissions.UpdateFeedback), Writes<Feedback>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static Task<Feedback> ActOnFeedbackAsync(
        [ID<Feedback>] Guid id, int version, string actionNote, CrmDbContext db, Viewer viewer, CancellationToken ct) =>
        ChangeAsync(id, version, feedback => feedback.Act(actionNote), db, viewer, ct);

    /// <summary>It is dealt with; what is left is to tell the customer.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="actionNote">What was done, up to 4,000 characters; the earlier note stays when left out.</param>
    [Authorize(Permissions.UpdateFeedback), Writes<Feedback>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static Task<Feedback> FinishFeedbackAsync(
        [ID<Feedback>] Guid id, int version, string? actionNote, CrmDbContext db, Viewer viewer, CancellationToken ct) =>
        ChangeAsync(id, version, feedback => feedback.Finish(actionNote), db, viewer, ct);

    /// <summary>The customer was told: this, and only this, closes the loop.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="reply">What the customer was told, up to 4,000 characters. The server sends nothing: it records what was said.</param>
    /// <param name="via">By what way the customer was told.</param>
    /// <param name="repliedAt">When the customer was told; now when left out, not in the future.</param>
    [Authorize(Permissions.UpdateFeedback), Writes<Feedback>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static Task<Feedback> ReplyToFeedbackAsync(
        [ID<Feedback>] Guid id,
        int version,
        string reply,
        [Writes<Feedback>(Member = nameof(Feedback.RepliedVia))] Channel via,
        DateTimeOffset? repliedAt,
        CrmDbContext db,
        Viewer viewer,
        TimeProvider time,
        CancellationToken ct) =>
        ChangeAsync(id, version, feedback => feedback.ReplyWith(reply, via, Check.Past(repliedAt, time.GetUtcNow(), "FEEDBACK", nameof(Feedback.RepliedAt)), viewer.UserId), db, viewer, ct);

    /// <summary>It will not be done, and the customer was told so.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    /// <param name="reason">Why it will not be done, for colleagues, up to 4,000 characters. Required.</param>
    /// <param name="reply">What the customer was told, up to 4,000 characters. The server sends nothing: it records what was said.</param>
    /// <param name="via">By what way the customer was told.</param>
    [Authorize(Permissions.UpdateFeedback), Writes<Feedback>]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static Task<Feedback> DeclineFeedbackAsync(
        [ID<Feedback>] Guid id,
        int version,
        [Writes<Feedback>(Member = nameof(Feedback.DeclineReason))] string reason,
        string reply,
        [Writes<Feedback>(Member = nameof(Feedback.RepliedVia))] Channel via,
        CrmDbContext db,
        Viewer viewer,
        TimeProvider time,
        CancellationToken ct) =>
        ChangeAsync(id, version, feedback => feedback.Decline(reason, reply, via, time.GetUtcNow(), viewer.UserId), db, viewer, ct);

    private static async Task<Feedback> ChangeAsync(
        Guid id, int version, Action<Feedback> change, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var feedback = await db.Feedbacks.Include(f => f.Customer).GetAsync(id, version, "FEEDBACK", ct);
        if (feedback.AssigneeId != viewer.UserId)
        {
            db.Require(viewer, Permissions.UpdateFeedback, feedback.Customer?.OwnerId, feedback.CustomerId);
        }

        viewer.RequireKnown<Feedback>(nameof(Feedback.Status), feedback.Customer?.OwnerId);
        var assigneeId = feedback.AssigneeId;
        change(feedback);
        db.Tell(feedback);
        await (feedback.AssigneeId is { } taker && taker != assigneeId ? db.SaveAndTellAsync(Assigned(feedback, taker), ct) : db.SaveChangesAsync(ct));
        return feedback;
    }

    private static Notification Assigned(Feedback feedback, Guid to) => new()
    {
        UserId = to,
        Kind = NotificationKind.Feedback,
        Title = feedback.Title,
        CustomerId = feedback.CustomerId,
        FeedbackId = feedback.Id,
    };
}
