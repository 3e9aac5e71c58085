using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Interactions;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;

namespace CrmGraph.Seed.Story;

/// <summary>The people at a customer.</summary>
internal static class ContactStory
{
    public static List<Contact> Tell(World world, Customer customer, Portrait portrait, Spelled name, Batch batch)
    {
        var dice = world.Dice;
        var isPerson = customer.Kind == CustomerKind.Person;
        var count = isPerson ? 1 : dice.Weighted((1, 18.0), (2, 34.0), (3, 30.0), (4, 18.0));
        List<Contact> contacts = [];
        for (var i = 0; i < count; i++)
        {
            contacts.Add(Person(world, customer, portrait, isPerson ? name : world.Words.Places.PersonName(dice), name.Latin, i == 0));
        }

        batch.AddRange(contacts);
        return contacts;
    }

    private static Contact Person(World world, Customer customer, Portrait portrait, Spelled name, string domain, bool isFirst)
    {
        var dice = world.Dice;
        var places = world.Words.Places;
        var isPerson = customer.Kind == CustomerKind.Person;
        var role = isFirst ? ContactRole.Decider : dice.Pick([ContactRole.Influencer, ContactRole.User, ContactRole.Payer, ContactRole.Other]);
        var hasBirthday = dice.Chance(0.45);
        var isLunar = hasBirthday && dice.Chance(0.25);
        var contact = new Contact
        {
            Id = dice.Id(portrait.Since),
            Version = 1,
            CustomerId = customer.Id,
            FullName = name.Text,
            Title = isPerson ? null : dice.Pick(world.Words.JobTitles[role]),
            Role = role,
            IsPrimary = isFirst,
            Phones = isPerson ? [customer.Phone!] : dice.Chance(0.15) ? [places.MobileNumber(dice), customer.Phone!] : [places.MobileNumber(dice)],
            Emails = dice.Chance(0.75) ? [$"{name.Latin}.{dice.Number(10, 999)}@{(isPerson ? "mail" : domain)}.example"] : [],
            Wechat = dice.Chance(0.6) ? $"{name.Latin}_{dice.Number(1000, 99999)}" : null,
            Birthday = hasBirthday ? new DateOnly(dice.Number(1962, 1999), dice.Number(1, 12), dice.Number(1, 28)) : null,
            BirthdayCalendar = hasBirthday ? isLunar ? Calendar.Lunar : Calendar.Solar : null,
            PreferredChannel = dice.Chance(0.6) ? dice.Pick([Channel.Wechat, Channel.Wechat, Channel.Phone, Channel.Email, Channel.Wecom]) : null,
            DoNotContact = dice.Chance(0.02),
            CreatedAt = portrait.Since,
            CreatedById = customer.OwnerId,
            UpdatedAt = portrait.Since,
            UpdatedById = customer.OwnerId,
        };
        return contact;
    }
}
