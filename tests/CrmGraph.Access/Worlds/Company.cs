namespace CrmGraph.Access.Worlds;

/// <summary>The records of one colleague: one of every kind, tied to each other as they are in life.</summary>
internal sealed class Company(DateTimeOffset now)
{
    public Tier[] Tiers { get; } = [.. Enumerable.Range(1, 3).Select(i => new Tier { Name = $"tier{i}", Rank = i, IntervalDays = 30 * i, Content = "x", Channels = [Channel.Phone] })];

    public Tag Tag { get; } = new() { Name = "tag", Color = "#112233", Group = "group" };

    public Pipeline Pipeline { get; } = NewPipeline();

    public IEnumerable<object> Shared => [.. Tiers, Tag, Pipeline];

    /// <summary>
    /// What <paramref name="owner"/> owns; <paramref name="colleague"/> takes part in some of it. Of the kinds in <paramref name="there"/>
    /// there is one already and none is made.
    /// </summary>
    public IEnumerable<object> RecordsOf(int number, User owner, User colleague, IReadOnlyDictionary<Type, object>? there = null)
    {
        T There<T>(T made)
            where T : class => there?.GetValueOrDefault(typeof(T)) as T ?? made;
        var customer = new Customer
        {
            Name = $"customer {number}",
            Kind = Pick<CustomerKind>(number),
            Code = $"C{number}",
            OwnerId = owner.Id,
            TierId = Tiers[number % 3].Id,
            Size = Pick<CompanySize>(number),
            Source = Pick<CustomerSource>(number),
        };
        customer.StartAs(Lifecycle.Lead).RecordContact(now.AddDays(-number).AddHours(-12), "next", now.AddDays(number % 2 == 0 ? 3 : -3));
        customer.TagLinks.Add(new CustomerTag { CustomerId = customer.Id, TagId = Tag.Id });
        customer = There(customer);
        var contact = new Contact
        {
            CustomerId = customer.Id,
            FullName = "Contact",
            Role = ContactRole.User,
            IsPrimary = true,
            PreferredChannel = Channel.Email,
            BirthdayCalendar = Calendar.Solar,
            DoNotContact = number % 2 == 0,
            Phones = ["13800000000"],
            Emails = ["a@b.example"],
            Birthday = new(1990, 1, 1),
        };
        contact = There(contact);
        var date = new ImportantDate { CustomerId = customer.Id, Kind = ImportantDateKind.Birthday, Title = "date", Month = 1 + (number % 12), Day = 3, Year = 1990 }.Plan(new(2026, 1, 1));
        var opportunity = new Opportunity
        {
            Title = "deal",
            CustomerId = customer.Id,
            ContactId = contact.Id,
            OwnerId = owner.Id,
            Amount = 100 + number,
            Source = OpportunitySource.New,
            ExpectedCloseOn = new DateOnly(2027, 1, 1).AddDays(number),
        }.OpenAt(Pipeline.Stages[number % 2], now.AddHours(-number).AddMinutes(-30), owner.Id);
        opportunity.ChecklistMarks.Add(new ChecklistMark { OpportunityId = opportunity.Id, ItemId = Pipeline.Stages[0].Checklist[0].Id, DoneAt = now, DoneById = owner.Id });
        opportunity = There(opportunity);
        var interaction = new Interaction
        {
            CustomerId = customer.Id,
            ContactId = contact.Id,
            OpportunityId = opportunity.Id,
            AuthorId = owner.Id,
            At = now.AddDays(-number),
            Channel = Channel.Phone,
            Direction = Direction.Inbound,
            Summary = "said",
            Sentiment = Sentiment.Positive,
            DurationMinutes = 5,
            NextAt = now.AddDays(9),
        };
        interaction = There(interaction);
        var feedback = new Feedback
        {
            CustomerId = customer.Id,
            ContactId = contact.Id,
            Source = FeedbackSource.Phone,
            Category = FeedbackCategory.Price,
            Title = "feedback",
            Text = "text",
            Score = number % 11,
            ReceivedAt = now,
            AssigneeId = colleague.Id,
            DueAt = now.AddDays(1),
        };
        feedback = There(feedback);
        var task = new CrmTask
        {
            Title = "task",
            CustomerId = customer.Id,
            OpportunityId = opportunity.Id,
            FeedbackId = feedback.Id,
            AssigneeId = number % 3 == 0 ? colleague.Id : owner.Id,
            DueAt = now.AddDays(number % 3 - 1).AddHours(1),
            CreatedById = owner.Id,
            Description = "x",
        };
        task = There(task);
        var reminder = new Reminder { Title = "reminder", Note = "note", FireAt = now.AddYears(3), UserId = owner.Id, CustomerId = customer.Id, TaskId = task.Id };
        reminder = There(reminder);
        var alone = new CrmTask { Title = "alone", AssigneeId = owner.Id, DueAt = now.AddDays(number % 2 - 1).AddHours(2), CreatedById = owner.Id };
        return
        [
            customer, contact, date, opportunity, interaction, feedback, task, reminder, alone,
            new TierChange
            {
                CustomerId = customer.Id,
                At = now.AddDays(-number),
                FromTier = "from",
                ToTier = "to",
                Kind = Pick<TierChangeKind>(number),
                Rule = "rule",
                RuleVersion = 1,
                Reason = "reason",
                Until = new DateOnly(2027, 1, 1),
                ById = owner.Id,
            },
            Line(customer, TimelineKind.Interaction, owner, new() { InteractionId = interaction.Id }),
            Line(customer, TimelineKind.StageChange, owner, new() { OpportunityId = opportunity.Id }),
            Line(customer, TimelineKind.Feedback, owner, new() { FeedbackId = feedback.Id }),
            Line(customer, TimelineKind.Task, owner, new() { TaskId = task.Id }),
            Bell(owner, number * 3L + 1, NotificationKind.Reminder, customer, reminder: reminder),
            Bell(owner, number * 3L + 2, NotificationKind.Assignment, customer, task: task),
            Bell(colleague, number * 3L + 3, NotificationKind.Feedback, customer, feedback: feedback),
        ];
    }

    /// <summary>Work somebody asked for once; it is over.</summary>
    public Job JobOf(User user) => new() { Kind = JobKind.CustomerExport, RequestedById = user.Id, Status = JobStatus.Failed, Total = 1, Error = "x", StartedAt = now, FinishedAt = now };

    /// <summary>Customers shown to somebody else: a colleague, the team of one, a stranger; to look at or to change.</summary>
    public IEnumerable<CustomerShare> Shares(IReadOnlyList<Customer> customers, IReadOnlyList<User> users, User stranger)
    {
        for (var i = 0; i < customers.Count; i++)
        {
            var (customer, other) = (customers[i], users[(i * 3 + 4) % users.Count]);
            yield return (i % 4) switch
            {
                0 or 1 => new CustomerShare { CustomerId = customer.Id, UserId = other.Id, CanEdit = i % 4 == 1, SharedById = customer.OwnerId },
                2 => new CustomerShare { CustomerId = customer.Id, TeamId = other.TeamId, CanEdit = i % 8 == 2, SharedById = customer.OwnerId },
                _ => new CustomerShare { CustomerId = customer.Id, UserId = stranger.Id, CanEdit = true },
            };
        }
    }

    /// <summary>Conditions that look into all kinds of fields, each with those it looks into.</summary>
    public static IReadOnlyDictionary<string, string[]> Conditions { get; } = new Dictionary<string, string[]>
    {
        ["""{"name":{"contains":"z"}}"""] = ["Customer.name"],
        ["""{"annualValue":{"gt":1}}"""] = ["Customer.annualValue"],
        ["""{"owner":{"name":{"neq":"x"}}}"""] = ["Customer.owner", "User.name"],
        ["""{"tier":{"rank":{"gte":1}}}"""] = ["Customer.tier", "Tier.rank"],
        ["""{"lastContactAt":{"olderThanDays":300}}"""] = ["Customer.lastContactAt"],
        ["""{"contacts":{"some":{"fullName":{"neq":"x"}}}}"""] = ["Contact.customer", "Contact.fullName"],
        ["""{"or":[{"lifecycle":{"neq":"LOST"}},{"city":{"eq":null}}]}"""] = ["Customer.lifecycle", "Customer.city"],
        ["""{"tags":{"some":{"name":{"neq":"x"}}}}"""] = ["Tag.name"],
        ["{}"] = [],
    };

    /// <summary>Segments of everybody, kept for oneself, one's team and all.</summary>
    public static IEnumerable<Segment> Segments(IReadOnlyList<User> users) =>
        from sharing in Enum.GetValues<Sharing>()
        from condition in Conditions.Keys.Select((json, i) => (Json: json, Owner: users[(i + (int)sharing) % users.Count]))
        select new Segment { Name = "segment", Description = "for", Where = condition.Json, Sharing = sharing, OwnerId = condition.Owner.Id };

    /// <summary>Views of everybody.</summary>
    public static IEnumerable<SavedView> Views(IReadOnlyList<User> users) =>
        users.Select((user, i) => new SavedView { Name = "view", Address = "sort=name", Columns = ["tier"], Sharing = (Sharing)(i % 3), IsDefault = i % 2 == 0, OwnerId = user.Id });

    private TimelineEntry Line(Customer customer, TimelineKind kind, User actor, Told told) => new()
    {
        CustomerId = customer.Id,
        Kind = kind,
        At = now,
        ActorId = actor.Id,
        Summary = "told",
        InteractionId = told.InteractionId,
        OpportunityId = told.OpportunityId,
        FeedbackId = told.FeedbackId,
        TaskId = told.TaskId,
    };

    private static Notification Bell(
        User user, long seq, NotificationKind kind, Customer customer, Reminder? reminder = null, CrmTask? task = null, Feedback? feedback = null) => new()
        {
            // As the application posts them: what names the record in the line is copied into it.
            UserId = user.Id,
            Seq = seq,
            Kind = kind,
            Title = reminder?.Title ?? task?.Title ?? feedback?.Title ?? "bell",
            Body = reminder?.Note,
            CustomerId = customer.Id,
            ReminderId = reminder?.Id,
            ReminderRound = reminder is null ? null : 0,
            FeedbackId = feedback?.Id,
        };

    private static Pipeline NewPipeline()
    {
        var pipeline = new Pipeline { Name = "pipeline", IsDefault = true };
        for (var i = 1; i <= 2; i++)
        {
            var stage = new Stage { PipelineId = pipeline.Id, Name = $"stage{i}", Position = i, Probability = 30 * i, SlaHours = 4 * i };
            stage.Checklist.Add(new ChecklistItem { StageId = stage.Id, Title = "item", Position = 1, Required = true });
            pipeline.Stages.Add(stage);
        }

        return pipeline;
    }

    private static T Pick<T>(int number)
        where T : struct, Enum => Enum.GetValues<T>()[number % Enum.GetValues<T>().Length];

    private sealed record Told
    {
        public Guid? InteractionId { get; init; }

        public Guid? OpportunityId { get; init; }

        public Guid? FeedbackId { get; init; }

        public Guid? TaskId { get; init; }
    }
}
