using CrmGraph.Api.Customers;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;

namespace CrmGraph.Seed.Story;

/// <summary>Tells one customer with everything under it.</summary>
internal sealed class CustomerStory(World world)
{
    private const double PersonShare = 0.12;

    private readonly Dice dice = world.Dice;

    public void Tell(int number, Batch batch)
    {
        var portrait = Portrait.Throw(world);
        var isPerson = dice.Chance(PersonShare);
        var places = world.Words.Places;
        var name = isPerson ? places.PersonName(dice) : places.CompanyName(dice, portrait.City, portrait.Industry);
        var customer = Record(number, portrait, isPerson, name);
        var contacts = ContactStory.Tell(world, customer, portrait, name, batch);
        var phrase = new Phrase(customer.Name, portrait.City.Name, contacts[0].FullName, portrait.Industry.Products);
        var scene = new Scene(world, portrait, customer, contacts, phrase, batch);
        var deals = DealStory.Tell(scene);
        TalkStory.Tell(scene, deals);
        FeedbackStory.Tell(scene);
        Tag(scene);
        ImportantDates(scene);
        Finish(scene);
        batch.Customers++;
    }

    private Customer Record(int number, Portrait portrait, bool isPerson, Spelled name)
    {
        var places = world.Words.Places;
        var customer = new Customer
        {
            Id = dice.Id(portrait.Since),
            Name = name.Text,
            Kind = isPerson ? CustomerKind.Person : CustomerKind.Company,
            Code = $"C{number:D6}",
            Industry = isPerson ? null : portrait.Industry.Name,
            Size = isPerson ? null : SizeOf(portrait.Value),
            Region = portrait.City.Region,
            City = portrait.City.Name,
            Address = dice.Chance(0.7) ? places.Address(dice, portrait.City) : null,
            Website = isPerson || dice.Chance(0.4) ? null : $"https://www.{name.Latin}.example",
            Phone = isPerson ? places.MobileNumber(dice) : places.OfficeNumber(dice, portrait.City),
            TaxNumber = isPerson || dice.Chance(0.4) ? null : $"91{dice.Number(100000, 659999)}MA{dice.Number(10000000, 99999999)}",
            Source = dice.Weighted(
                (CustomerSource.Referral, 22.0), (CustomerSource.Website, 16.0), (CustomerSource.Exhibition, 14.0), (CustomerSource.ColdCall, 14.0),
                (CustomerSource.Advertisement, 9.0), (CustomerSource.Wechat, 15.0), (CustomerSource.Partner, 7.0), (CustomerSource.Other, 3.0)),
            TierId = TierOf(portrait),
            OwnerId = portrait.Seller.User.Id,
            AnnualValue = portrait.Lifecycle == Lifecycle.Lead && dice.Chance(0.5) ? null : portrait.Value,
            Remark = dice.Chance(0.3) ? dice.Pick(world.Words.Remarks) : null,
            CreatedAt = portrait.Since,
            CreatedById = portrait.Seller.User.Id,
        };
        Live(customer, portrait.Lifecycle);
        customer.Version = 1;
        return customer;
    }

    private void Live(Customer customer, Lifecycle lifecycle)
    {
        var words = world.Words;
        _ = lifecycle switch
        {
            Lifecycle.Lost => customer.StartAs(Lifecycle.AtRisk),
            Lifecycle.WonBack => customer.StartAs(Lifecycle.Lost),
            Lifecycle.Archived => customer.StartAs(Lifecycle.Prospect),
            _ => customer.StartAs(lifecycle),
        };
        customer.Become(lifecycle, lifecycle switch
        {
            Lifecycle.Lost => dice.Pick(words.LostReasons),
            Lifecycle.Archived => dice.Pick(words.ArchiveReasons),
            _ => null,
        });
    }

    private Guid? TierOf(Portrait portrait) => portrait.Lifecycle switch
    {
        Lifecycle.Archived => null,
        Lifecycle.Lead when dice.Chance(0.4) => null,
        Lifecycle.Lost => world.Company.Tiers[3].Id,
        Lifecycle.Dormant => world.Company.Tiers[2].Id,
        _ => world.Company.Tiers[portrait.IsVip ? 0 : 1].Id,
    };

    private CompanySize SizeOf(decimal value) => value switch
    {
        > 1_000_000 => CompanySize.Enterprise,
        > 150_000 => dice.Chance(0.7) ? CompanySize.Large : CompanySize.Medium,
        > 40_000 => dice.Chance(0.7) ? CompanySize.Medium : CompanySize.Small,
        _ => dice.Weighted((CompanySize.Micro, 4.0), (CompanySize.Small, 5.0), (CompanySize.Medium, 1.0)),
    };

    private void Tag(Scene scene)
    {
        // The first two say how important a customer is: one of them fits.
        HashSet<int> tags = [scene.Portrait.IsVip ? 0 : 1];
        var wanted = dice.Number(2, 5);
        while (tags.Count < wanted)
        {
            tags.Add(dice.Number(2, world.Company.Tags.Count - 1));
        }

        scene.Batch.AddRange(tags.Order().Select(t => new CustomerTag { CustomerId = scene.Customer.Id, TagId = world.Company.Tags[t].Id }));
    }

    private void ImportantDates(Scene scene)
    {
        if (!scene.Portrait.IsCustomer)
        {
            return;
        }

        Add(ImportantDateKind.Anniversary, scene.Portrait.Since, 0.5, Api.Contacts.Calendar.Solar);
        Add(ImportantDateKind.Renewal, scene.Portrait.Since.AddDays(-dice.Number(1, 30)), 0.3, Api.Contacts.Calendar.Solar);

        void Add(ImportantDateKind kind, DateTimeOffset day, double probability, Api.Contacts.Calendar calendar)
        {
            if (dice.Chance(probability))
            {
                scene.Batch.Add(new ImportantDate
                {
                    Id = dice.Id(scene.Portrait.Since),
                    CustomerId = scene.Customer.Id,
                    Kind = kind,
                    Title = scene.Phrase.Fill(dice, world.Words.DateTitles[kind]),
                    Month = day.Month,
                    Day = day.Day,
                    Year = day.Year,
                    Calendar = calendar,
                    LeadDays = dice.Pick([3, 7, 14, 30]),
                }.Plan(world.AsOf));
            }
        }
    }

    private static void Finish(Scene scene)
    {
        var customer = scene.Customer;
        customer.UpdatedAt = customer.LastContactAt ?? customer.CreatedAt;
        customer.UpdatedById = customer.OwnerId;
        scene.Batch.Add(customer);
        scene.Line(TimelineKind.CustomerChange, customer.CreatedAt, "created", customer.OwnerId);
    }
}
